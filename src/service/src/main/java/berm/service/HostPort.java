package berm.service;

import java.util.regex.Pattern;

/** Where a server listens. */
public record HostPort(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}]):[0-9]{1,5}");

    public HostPort {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /**
     * Reads {@code host:port}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static HostPort parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not host:port: " + text);
        }
        int colon = text.lastIndexOf(':');
        return new HostPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
