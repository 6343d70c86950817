package berm.center.channel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Whether something listens at an address, found by connecting and saying nothing. */
final class Reach {
    private static final int MILLIS = 3_000;

    private Reach() {}

    static Optional<String> fault(String host, int port) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Optional.of("its host has no address");
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, MILLIS);
            return Optional.empty();
        } catch (IOException away) {
            return Optional.of("cannot be reached");
        }
    }
}
