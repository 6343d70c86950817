package berm.launcher.status;

/**
 * A part of Berm that tells of itself over HTTP.
 *
 * @param part its name
 * @param address host:port of its /health and /metrics
 * @param optional whether Berm is complete without it
 */
public record Endpoint(String part, String address, boolean optional) {}
