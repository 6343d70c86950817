package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.EventKind;
import berm.domain.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents lead somewhere, and name everything that there is. */
class DocumentsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path DOCUMENTS = ROOT.resolve("src/docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String target : links(page)) {
                links++;
                if (!Files.exists(page.resolveSibling(target))) {
                    broken.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(20);
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

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            List<Path> pages =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".md")).toList());
            pages.add(ROOT.resolve("README.md"));
            return pages;
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }
}
