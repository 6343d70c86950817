package berm.e2e;

import berm.launcher.embedded.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody listens on. */
final class FreePorts {
    private FreePorts() {}

    static int next() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    static LoopbackPort port(String purpose) throws IOException {
        return new LoopbackPort(purpose, next(), "a free port");
    }
}
