package berm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownPageTest {
    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("other.md"),
                """
                # The other
                ## `berm up`, and [more](page.md)
                ## 值班 §2
                ## Twice
                ## Twice
                ```
                # no heading
                ```
                """);
        Files.writeString(folder.resolve("list.txt"), "# no heading");
    }

    private List<String> broken(String text) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), text);
        return MarkdownPage.read(page).brokenWithin(folder);
    }

    @Test
    void whatLeadsToAFileOrAHeadingIsWell() throws IOException {
        assertThat(
                        broken(
                                """
                                # Here
                                [a](other.md) [b](list.txt) [c](#here) [d](http://elsewhere/x#y)
                                [e](other.md#berm-up-and-more) [f](other.md#值班-2)
                                [g](other.md#twice) [h](other.md#twice-1)
                                """))
                .isEmpty();
    }

    @Test
    void whatLeadsNowhereIsNamed() throws IOException {
        for (String link :
                List.of(
                        "none.md",
                        "none.md#the-other",
                        "#there",
                        "other.md#The-other",
                        "other.md#twice-2",
                        "other.md#no-heading",
                        "list.txt#no-heading")) {
            assertThat(broken("# Here\n[a](" + link + ")"))
                    .containsExactly(folder.resolve("page.md") + ": " + link);
        }
    }

    @Test
    void aLinkOutOfTheFolderLeadsNowhere() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Path page = Files.writeString(below.resolve("page.md"), "[a](../other.md)");
        assertThat(MarkdownPage.read(page).brokenWithin(folder)).isEmpty();
        assertThat(MarkdownPage.read(page).brokenWithin(below)).hasSize(1);
    }
}
