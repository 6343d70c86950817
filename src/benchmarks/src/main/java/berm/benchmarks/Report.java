package berm.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a measurement found.
 *
 * @param what the workload, in a sentence, with what was checked of it
 * @param notes for people: profiles, warnings
 */
record Report(
        String bench, String what, Machine machine, List<Figure> figures, List<String> notes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    String text() {
        return Stream.of(
                        Stream.of(bench + ": " + what),
                        Stream.of(""),
                        figures.stream().map(Figure::text),
                        notes.isEmpty() ? Stream.<String>empty() : Stream.of(""),
                        notes.stream().map(note -> "  " + note),
                        Stream.of("", machine.text()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    String json() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("bench", bench).put("what", what);
        json.set("machine", MAPPER.valueToTree(machine));
        json.put("busy", machine.isBusy());
        var lines = json.putArray("figures");
        figures.forEach(figure -> lines.add(json(figure)));
        notes.forEach(json.putArray("notes")::add);
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode json(Figure figure) {
        ObjectNode json = MAPPER.createObjectNode();
        Spread spread = figure.spread();
        json.put("name", figure.name()).put("unit", figure.unit());
        json.put("median", spread.median()).put("min", spread.least()).put("max", spread.most());
        json.put("count", spread.count());
        Wanted wanted = figure.wanted();
        if (wanted != null) {
            json.put(wanted.atLeast() ? "wantedAtLeast" : "wantedAtMost", wanted.value());
            json.put("met", wanted.isMetBy(spread.median()));
        }
        return json;
    }
}
