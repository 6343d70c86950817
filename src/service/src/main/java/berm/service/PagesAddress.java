package berm.service;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a service's {@link ServicePages} listen.
 *
 * @param host of one interface, or {@code 0.0.0.0} for all ({@code BERM_HEALTH_HOST})
 * @param port 0 takes any free one ({@code BERM_HEALTH_PORT})
 */
public record PagesAddress(String host, int port) {
    /** A port that only this machine reaches. */
    public static PagesAddress loopback(int port) {
        return new PagesAddress(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    /**
     * Reads the environment; a setting that is absent or empty has its default. Problems stay with
     * the reader.
     */
    public static Optional<PagesAddress> read(SettingsReader reader, String defaultPort) {
        Optional<String> host = reader.address("BERM_HEALTH_HOST", "127.0.0.1");
        Optional<Integer> port = reader.number("BERM_HEALTH_PORT", defaultPort, 0, 65_535);
        host.map(PagesAddress::passage).ifPresent(reader::passage);
        return host.flatMap(known -> port.map(number -> new PagesAddress(known, number)));
    }

    /** Whoever reaches the pages may read them, so nobody is missing a name. */
    private static Passage passage(String host) {
        return new Passage(Door.HEALTH, "BERM_HEALTH_HOST", List.of(host), false, true);
    }

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws InvalidSettings naming every problem at once
     */
    public static PagesAddress from(Map<String, String> environment, String defaultPort) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<PagesAddress> address = read(reader, defaultPort);
        reader.throwProblems();
        return address.orElseThrow();
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(host, port);
    }
}
