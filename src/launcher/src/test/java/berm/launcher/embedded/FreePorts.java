package berm.launcher.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on loopback that nothing listened on a moment ago. */
public final class FreePorts {
    private FreePorts() {}

    public static LoopbackPort next(String purpose) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new LoopbackPort(purpose, socket.getLocalPort(), "--port-offset");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
