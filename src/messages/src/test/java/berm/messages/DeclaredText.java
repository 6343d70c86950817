package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.plan.Plan;
import java.util.List;
import java.util.Objects;

/** A site file in a test: right as it stands, and with one place changed. */
record DeclaredText(String text) {
    /** The plan of the file, in which nothing is wrong. */
    Plan plan() {
        var problems = new Problems("pond.yaml");
        Plan plan = SiteFiles.check(text.getBytes(UTF_8), true, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(plan);
    }

    /** What is wrong when the first text stands as the second. */
    List<String> problems(String now, String wrong) {
        assertThat(text).contains(now);
        var problems = new Problems("pond.yaml");
        SiteFiles.check(text.replace(now, wrong).getBytes(UTF_8), true, problems);
        return problems.found();
    }
}
