package berm.benchmarks;

import berm.launcher.embedded.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** Ports nobody listens on just now. */
final class FreePorts {
    /** All ports of {@code berm up}, before the offset. */
    private static final int[] OF_UP = {
        8080, 8081, 8090, 8091, 8092, 8093, 8094, 1883, 9092, 9093, 9249, 9000
    };

    /** So that all lie below the ports that systems give to outgoing connections. */
    private static final int LOWEST_OFFSET = 10_000;

    private static final int HIGHEST_OFFSET = 22_000;
    private static final int TRIES = 100;

    private FreePorts() {}

    static LoopbackPort one(String purpose) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new LoopbackPort(purpose, probe.getLocalPort(), "none");
        }
    }

    /** An offset with which every port of {@code berm up} is free. */
    static int offset() throws IOException {
        Random random = new Random();
        for (int left = TRIES; left > 0; left--) {
            int offset = LOWEST_OFFSET + random.nextInt(HIGHEST_OFFSET - LOWEST_OFFSET);
            if (IntStream.of(OF_UP).allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
        throw new IOException("no free ports from " + LOWEST_OFFSET);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
