package berm.launcher.embedded;

/** The answer to the question whether operations on a server are likely to succeed. */
public record CheckResult(boolean up, String detail) {
    static CheckResult ok(String detail) {
        return new CheckResult(true, detail);
    }

    static CheckResult down(String server, Exception reason) {
        if (reason instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new CheckResult(false, server + " does not answer: " + reason);
    }
}
