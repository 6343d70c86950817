package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.EventKind;
import berm.domain.RejectReason;
import berm.testkit.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents lead somewhere, and name everything that there is. */
class DocumentsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path DOCUMENTS = ROOT.resolve("src/docs");
    private static final Pattern TOOL = Pattern.compile("missing\\+=\\(([a-z-]+)\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>(MarkdownPage.below(DOCUMENTS));
        pages.add(MarkdownPage.read(ROOT.resolve("README.md")));
        assertThat(pages).flatExtracting(page -> page.brokenWithin(ROOT)).isEmpty();
        assertThat(pages).flatExtracting(MarkdownPage::links).hasSizeGreaterThan(100);
    }

    @Test
    void theJournalsPageNamesEveryKindOfEvent() throws IOException {
        String page = Files.readString(DOCUMENTS.resolve("journal.md"));
        for (EventKind kind : EventKind.values()) {
            assertThat(page).contains(kind.name());
        }
    }

    @Test
    void thePageOfOperationsNamesEveryReasonForRejecting() throws IOException {
        String page = Files.readString(DOCUMENTS.resolve("operations.md"));
        for (RejectReason reason : RejectReason.values()) {
            assertThat(page).contains(reason.name());
        }
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String page = Files.readString(ROOT.resolve("README.md"));
        for (String command : Berm.commandLine(Map.of()).getSubcommands().keySet()) {
            assertThat(page).containsPattern("\\| .*`" + command + "[ `]");
        }
    }

    @Test
    void theReadmeNamesEveryToolThatTestsNeed() throws IOException {
        List<String> tools =
                TOOL.matcher(Files.readString(ROOT.resolve("berm")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(tools).hasSizeGreaterThan(4);
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("(" + String.join(", ", tools) + ")");
    }
}
