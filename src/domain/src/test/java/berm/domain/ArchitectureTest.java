package berm.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Decisions are pure: they know the language and nothing of the world. */
@AnalyzeClasses(packages = "berm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DOMAIN_KNOWS_THE_LANGUAGE_ONLY =
            classes()
                    .that()
                    .resideInAPackage("berm.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "berm.domain..",
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.math",
                            "java.io",
                            "java.nio.charset",
                            "java.time..",
                            "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule NO_DECISION_ASKS_THE_CLOCK =
            noClasses()
                    .that()
                    .resideInAPackage("berm.domain..")
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule ADVICE_IS_NEVER_A_COLOUR =
            noClasses()
                    .that()
                    .resideInAPackage("berm.domain.advice")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Colour.class);

    /** A plan finds its sensors by hash, and never goes through them so. */
    @ArchTest
    static final ArchRule NO_DECISION_ITERATES_IN_THE_ORDER_OF_HASHES_OR_OF_THE_MACHINE =
            noClasses()
                    .that()
                    .resideInAPackage("berm.domain..")
                    .and()
                    .doNotHaveSimpleName("Plan")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.HashMap")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.HashSet")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");
}
