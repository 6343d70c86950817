package berm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in Markdown: where it leads, and the anchors of its headings, named as GitHub does. */
public final class MarkdownPage {
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern LINKED = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]");

    private final Path file;
    private final String text;

    private MarkdownPage(Path file, String text) {
        this.file = file;
        this.text = FENCED.matcher(text).replaceAll("");
    }

    public static MarkdownPage read(Path file) {
        try {
            return new MarkdownPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page in the folder and below it. */
    public static List<MarkdownPage> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(MarkdownPage::isPage).sorted().map(MarkdownPage::read).toList();
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md");
    }

    /** Where it leads, but for other hosts. */
    public List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The links that lead out of the folder, to no file, or to no heading of a page. */
    public List<String> brokenWithin(Path folder) {
        return links().stream()
                .filter(link -> !leadsSomewhere(link, folder))
                .map(link -> file + ": " + link)
                .toList();
    }

    private boolean leadsSomewhere(String link, Path folder) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return target.startsWith(folder)
                && Files.exists(target)
                && (parts.length == 1
                        || (isPage(target) && read(target).anchors().contains(parts[1])));
    }

    private Set<String> anchors() {
        Map<String, Integer> used = new HashMap<>();
        return HEADING.matcher(text)
                .results()
                .map(heading -> anchor(heading.group(1)))
                .map(anchor -> numbered(anchor, used.merge(anchor, 1, Integer::sum)))
                .collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        String words = LINKED.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT);
        return LEFT_OUT.matcher(words).replaceAll("").replace(' ', '-');
    }

    private static String numbered(String anchor, int time) {
        return time == 1 ? anchor : anchor + "-" + (time - 1);
    }
}
