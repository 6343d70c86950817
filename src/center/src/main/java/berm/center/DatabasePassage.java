package berm.center;

import berm.service.Door;
import berm.service.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a JDBC URL leads, and how that way is protected, as far as the URL says. */
final class DatabasePassage {
    private static final String THIS_MACHINE = "localhost";

    /** A file or the memory of this process. */
    private static final Pattern HERE = Pattern.compile("jdbc:h2:(?!tcp:|ssl:).*");

    private static final Pattern SERVERS =
            Pattern.compile("jdbc:(?:postgresql|h2:(?:tcp|ssl))://([^/?;]*).*");

    /** What makes PostgreSQL's driver speak TLS and look whom it speaks with. */
    private static final Pattern CHECKED =
            Pattern.compile(".*[?&](sslmode=verify-(ca|full)|ssl=true)(&.*)?");

    /** What takes that back. */
    private static final Pattern UNCHECKED =
            Pattern.compile(".*[?&](sslmode=(disable|allow|prefer|require)|sslfactory=).*");

    private DatabasePassage() {}

    static Passage of(DatabaseSettings settings) {
        String url = settings.url();
        return new Passage(
                Door.DATABASE,
                "BERM_DATABASE",
                hosts(url),
                CHECKED.matcher(url).matches() && !UNCHECKED.matcher(url).matches(),
                !settings.password().isEmpty());
    }

    private static List<String> hosts(String url) {
        Matcher servers = SERVERS.matcher(url);
        if (HERE.matcher(url).matches() || !servers.matches() || servers.group(1).isEmpty()) {
            return List.of(THIS_MACHINE);
        }
        return Arrays.stream(servers.group(1).split(",", -1))
                .map(server -> server.replaceFirst(":[0-9]+$", ""))
                .toList();
    }
}
