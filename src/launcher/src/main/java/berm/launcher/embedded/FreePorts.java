package berm.launcher.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;

/** Ports on loopback that nothing listened on a moment ago, for benchmarks and tests. */
public final class FreePorts {
    /** All ports of {@code berm up}, before the offset. */
    public static final List<Integer> OF_UP =
            List.of(1883, 8080, 8081, 8090, 8091, 8092, 8093, 8094, 9000, 9092, 9093, 9249);

    /** So that all lie below the ports that systems give to outgoing connections. */
    private static final int LOWEST_OFFSET = 10_000;

    private static final int HIGHEST_OFFSET = 22_000;
    private static final int HIGHEST_PORT = HIGHEST_OFFSET + 9_999;
    private static final int TRIES = 100;

    private FreePorts() {}

    /** A port that is still free when its server is killed and comes again. */
    public static LoopbackPort next(String purpose) {
        Random random = new Random();
        for (int left = TRIES; left > 0; left--) {
            int port = LOWEST_OFFSET + random.nextInt(HIGHEST_PORT - LOWEST_OFFSET);
            if (isFree(port)) {
                return new LoopbackPort(purpose, port, "--port-offset");
            }
        }
        throw new IllegalStateException("no free port from " + LOWEST_OFFSET);
    }

    /** An offset with which every port of {@code berm up} is free. */
    public static int offset() {
        Random random = new Random();
        for (int left = TRIES; left > 0; left--) {
            int offset = LOWEST_OFFSET + random.nextInt(HIGHEST_OFFSET - LOWEST_OFFSET);
            if (OF_UP.stream().allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports from " + LOWEST_OFFSET);
    }

    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
