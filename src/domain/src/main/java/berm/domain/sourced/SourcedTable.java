package berm.domain.sourced;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Default numbers by name, as they stand in a table of text, in its order.
 *
 * <p>A line is {@code key | value | provenance | document}. Where sources conflict the value is
 * {@code unsettled} and the document says why: such a number is not there, but its reason is. Blank
 * lines and lines from {@code #} are left out.
 */
public final class SourcedTable {
    private static final String UNSETTLED = "unsettled";

    private final Map<String, Sourced> numbers = new LinkedHashMap<>();
    private final Map<String, String> unsettled = new LinkedHashMap<>();

    private SourcedTable() {}

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException naming every line that cannot be read
     */
    public static SourcedTable parse(String text) {
        var table = new SourcedTable();
        var problems = new ArrayList<String>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                table.add(lines.get(i).strip());
            } catch (IllegalArgumentException e) {
                problems.add("line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return table;
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split("\\s*\\|\\s*", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not key | value | provenance | document");
        }
        if (numbers.containsKey(parts[0]) || unsettled.containsKey(parts[0])) {
            throw new IllegalArgumentException(parts[0] + " stands twice");
        }
        Provenance provenance = Provenance.valueOf(parts[2]);
        if (parts[1].equals(UNSETTLED)) {
            unsettled.put(parts[0], parts[3]);
        } else {
            numbers.put(parts[0], new Sourced(Double.parseDouble(parts[1]), provenance, parts[3]));
        }
    }

    /** The names of the numbers, in the order of the table. */
    public List<String> keys() {
        return List.copyOf(numbers.keySet());
    }

    /** The number of that name, if there is one and it is settled. */
    public Optional<Sourced> find(String key) {
        return Optional.ofNullable(numbers.get(key));
    }

    /**
     * The number of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Sourced number(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No number for " + key));
    }

    /** Why the number of that name is not settled, if it is not. */
    public Optional<String> whyUnsettled(String key) {
        return Optional.ofNullable(unsettled.get(key));
    }

    /** What follows the prefix in the names that have it, with the numbers, in order. */
    public Map<String, Sourced> below(String prefix) {
        var below = new LinkedHashMap<String, Sourced>();
        numbers.forEach(
                (key, number) -> {
                    if (key.startsWith(prefix)) {
                        below.put(key.substring(prefix.length()), number);
                    }
                });
        return Collections.unmodifiableMap(below);
    }
}
