package berm.launcher.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port on 127.0.0.1 that a server is to listen on.
 *
 * @param purpose what listens there, in the words of the operator
 * @param number 1 to 65535
 * @param setting the option or variable that changes the number
 */
public record LoopbackPort(String purpose, int number, String setting) {
    static final String HOST = "127.0.0.1";

    public LoopbackPort {
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException(
                    purpose + " port " + number + " is not in 1 to 65535; see " + setting);
        }
    }

    /** What a client connects to, as host:port. */
    public String address() {
        return HOST + ":" + number;
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    }

    /** Refuses with a sentence for the operator when another program listens there. */
    public void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(socketAddress());
        } catch (IOException e) {
            throw new PortTakenException(this, e);
        }
    }
}
