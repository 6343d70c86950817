package berm.service;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to another process, or from it, and how it is protected.
 *
 * @param door which of our doors it goes through
 * @param setting what leads there, for people
 * @param hosts of the other side, or of the interface to listen on
 * @param encrypted whether nobody between can read or change what is said
 * @param named whether who comes must show who they are
 */
public record Passage(
        Door door, String setting, List<String> hosts, boolean encrypted, boolean named) {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    public Passage {
        hosts = List.copyOf(hosts);
    }

    /** The hosts that are not this machine. */
    List<String> away() {
        return hosts.stream().filter(host -> !LOOPBACK.matcher(host).matches()).toList();
    }
}
