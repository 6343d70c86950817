package berm.service;

/** Numbers as Prometheus reads them, each named once. */
public final class Metrics {
    private final StringBuilder text = new StringBuilder();

    /** A number that only grows; its name ends in {@code _total}. */
    public Metrics counter(String name, long value) {
        return metric("counter", name, value);
    }

    public Metrics gauge(String name, long value) {
        return metric("gauge", name, value);
    }

    private Metrics metric(String type, String name, long value) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
        return this;
    }

    /** The text format of Prometheus, 0.0.4. */
    @Override
    public String toString() {
        return text.toString();
    }
}
