package berm.center.response;

import berm.domain.Colour;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that two response plans ask for, side by side, the worst colour first. */
final class Difference {

    /**
     * One thing that is asked for.
     *
     * @param task of which it is a part; null of what concerns the colour
     * @param before a time in ms, a level, a truth or words; null where it is not asked for
     */
    record Line(
            Colour colour,
            @Nullable String task,
            String field,
            @Nullable Object before,
            @Nullable Object after,
            boolean differs) {}

    /** A field by its name, and how it is read. */
    private record Field<T>(String name, Function<T, @Nullable Object> read) {

        Line line(Colour colour, @Nullable String task, @Nullable T before, @Nullable T after) {
            Object old = before == null ? null : read.apply(before);
            Object now = after == null ? null : read.apply(after);
            return new Line(colour, task, name, old, now, !Objects.equals(old, now));
        }
    }

    private static final List<Field<ResponsePlan.Row>> OF_COLOUR =
            List.of(
                    new Field<>("acknowledge", ResponsePlan.Row::acknowledge),
                    new Field<>("verify", ResponsePlan.Row::verify),
                    new Field<>("act", ResponsePlan.Row::act),
                    new Field<>("feedBack", ResponsePlan.Row::feedBack),
                    new Field<>("told", ResponsePlan.Row::level),
                    new Field<>("asksAgain", ResponsePlan.Row::reAlarm),
                    new Field<>("shelve", ResponsePlan.Row::shelve),
                    new Field<>("calm", ResponsePlan.Row::stable),
                    new Field<>("signed", ResponsePlan.Row::signed));

    private static final List<Field<Task>> OF_TASK =
            List.of(
                    new Field<>("do", Task::words),
                    new Field<>("by", Task::level),
                    new Field<>("within", Task::within),
                    new Field<>("evidence", Task::evidence));

    private Difference() {}

    static List<Line> between(ResponsePlan before, ResponsePlan after) {
        List<Line> lines = new ArrayList<>();
        List<Colour> colours = new ArrayList<>(List.of(Colour.values()));
        Collections.reverse(colours);
        for (Colour colour : colours) {
            ResponsePlan.Row old = before.row(colour);
            ResponsePlan.Row now = after.row(colour);
            OF_COLOUR.forEach(field -> lines.add(field.line(colour, null, old, now)));
            lines.addAll(tasks(colour, old.tasks(), now.tasks()));
        }
        return lines;
    }

    private static List<Line> tasks(Colour colour, List<Task> before, List<Task> after) {
        Map<String, Task> old = byId(before);
        Map<String, Task> now = byId(after);
        List<String> ids = new ArrayList<>(now.keySet());
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(ids::add);
        return ids.stream()
                .flatMap(
                        id ->
                                OF_TASK.stream()
                                        .map(
                                                field ->
                                                        field.line(
                                                                colour,
                                                                id,
                                                                old.get(id),
                                                                now.get(id))))
                .toList();
    }

    private static Map<String, Task> byId(Collection<Task> tasks) {
        Map<String, Task> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        return byId;
    }
}
