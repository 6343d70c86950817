package berm.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers as Prometheus reads them, in families: each with what it tells and its type, and one
 * sample, or one for each value of its labels. A name says its unit, where it has one ({@code
 * _seconds}, {@code _bytes}), and what only grows ends in {@code _total}.
 */
public final class Metrics {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern LABEL_VALUE = Pattern.compile("[^\"\\\\\\p{Cntrl}]*");

    private final Map<String, List<String>> families = new LinkedHashMap<>();

    /** What tells a sample from the others of its family. */
    public record Label(String name, String value) {
        public Label {
            if (!NAME.matcher(name).matches() || !LABEL_VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("no label: " + name + "=" + value);
            }
        }

        @Override
        public String toString() {
            return name + "=\"" + value + '"';
        }
    }

    /** A number that only grows; its name ends in {@code _total}. */
    public Metrics counter(String name, String help, Number value, Label... labels) {
        if (!name.endsWith("_total")) {
            throw new IllegalArgumentException("no counter: " + name);
        }
        return sample("counter", name, help, value, labels);
    }

    public Metrics gauge(String name, String help, Number value, Label... labels) {
        return sample("gauge", name, help, value, labels);
    }

    /** 1 or 0. */
    public Metrics truth(String name, String help, boolean value, Label... labels) {
        return gauge(name, help, value ? 1 : 0, labels);
    }

    private Metrics sample(String type, String name, String help, Number value, Label... labels) {
        if (!NAME.matcher(name).matches() || help.isBlank() || help.contains("\n")) {
            throw new IllegalArgumentException("no family: " + name + ", " + help);
        }
        String told = "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
        List<String> samples = families.computeIfAbsent(told, unused -> new ArrayList<>());
        String among =
                labels.length == 0
                        ? ""
                        : "{"
                                + String.join(
                                        ",", List.of(labels).stream().map(Label::toString).toList())
                                + "}";
        samples.add(name + among + ' ' + value + '\n');
        return this;
    }

    /** The text format of Prometheus, 0.0.4. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        families.forEach((told, samples) -> text.append(told).append(String.join("", samples)));
        return text.toString();
    }
}
