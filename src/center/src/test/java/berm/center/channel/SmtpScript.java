package berm.center.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that answers each recipient with one code, or says nothing at all. */
final class SmtpScript implements AutoCloseable {
    /** Says nothing. */
    static final int SILENT = 0;

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final int code;

    SmtpScript(int code) throws IOException {
        this.code = code;
        Thread thread = new Thread(this::serve, "smtp-script");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket client = server.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(client.getInputStream(), US_ASCII));
                OutputStream out = client.getOutputStream()) {
            if (code != SILENT) {
                say(out, "220 script");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (code != SILENT) {
                    say(out, line.startsWith("RCPT") ? code + " so it is" : "250 go on");
                }
            }
        } catch (IOException ended) {
            // the client is gone, or the test is over
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
