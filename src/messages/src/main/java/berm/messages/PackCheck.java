package berm.messages;

import berm.domain.sourced.Provenance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether everything in a pack that refers to something does, and every number says what it is. */
final class PackCheck {
    private final Pack pack;
    private final Problems problems;

    PackCheck(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    void check() {
        for (PackTable table : pack.tables().values()) {
            check(table, "tables." + table.name());
        }
        pack.roles().values().forEach(this::check);
        pack.conditions().values().forEach(this::check);
    }

    private void check(PackTable table, String path) {
        PackParameter parameter = pack.parameters().get(table.parameter());
        if (parameter == null || pack.tables().containsKey(table.parameter())) {
            problems.add(path, "the pack has no parameter '" + table.parameter() + "'");
        } else if (table.along()) {
            checkAlong(table, parameter, path);
        } else {
            checkWords(table, parameter, path);
        }
    }

    private void checkAlong(PackTable table, PackParameter parameter, String path) {
        String unit = parameter.isWord() ? null : parameter.symbol();
        for (PackTable.Entry entry : table.entries()) {
            if (!Scaled.of(entry.key()).map(Scaled::unit).orElse("").equals(unit)) {
                problems.add(
                        path + ".values." + entry.key(),
                        "must be " + (unit == null ? "a word: needs 'by'" : "in " + unit));
            }
        }
    }

    private void checkWords(PackTable table, PackParameter parameter, String path) {
        List<String> keys = table.entries().stream().map(PackTable.Entry::key).toList();
        for (String word : parameter.words()) {
            if (!keys.contains(word)) {
                problems.add(path + ".values." + word, "is missing; 'none' says why there is none");
            }
        }
        for (String key : keys) {
            if (!parameter.words().contains(key)) {
                problems.add(path + ".values." + key, "must be one of " + parameter.words());
            }
        }
    }

    private void check(PackPart part) {
        for (String role : part.needs()) {
            PackPart needed = pack.roles().get(role);
            if (needed == null || needed.many()) {
                problems.add(part.place() + ".needs", needed(role, needed));
            }
        }
        if (part.isSensor()) {
            mark(part.tree(), part.place(), part.tree().has("interval"), false);
        } else if (!part.tree().has("levels")) {
            mark(part.tree(), part.place(), true, true);
        }
        walk(part, part.tree(), part.place());
    }

    private static String needed(String role, @Nullable PackPart part) {
        return part == null
                ? "the pack has no role '" + role + "'"
                : "several sensors may have the role '" + role + "'";
    }

    private void walk(PackPart part, JsonNode node, String path) {
        if (node.isTextual()) {
            text(part, PackText.of(node.asText()), path);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String below = path + "." + field.getKey();
            if (field.getKey().equals("levels")) {
                mark(node, path, true, false);
                field.getValue()
                        .properties()
                        .forEach(
                                level ->
                                        mark(
                                                level.getValue(),
                                                below + "." + level.getKey(),
                                                true,
                                                true));
            }
            walk(part, field.getValue(), below);
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            walk(part, node.get(at), path + "[" + at + "]");
        }
    }

    /** A number of a standard may be approved by it; a proposal never is. */
    private void mark(JsonNode of, String path, boolean needed, boolean documented) {
        var fields = new Fields(of, path, problems);
        Provenance mark = PackMark.optional(fields, needed);
        if (documented) {
            fields.text("document", true);
        }
        if (mark == Provenance.PROPOSED && fields.has("approvedBy")) {
            fields.wrong("approvedBy", "a proposal is approved by nobody");
        }
    }

    private void text(PackPart part, PackText text, String path) {
        for (String name : text.names()) {
            PackParameter parameter = pack.parameters().get(name);
            if (parameter == null && !pack.tables().containsKey(name)) {
                problems.add(path, "the pack has no parameter or table '" + name + "'");
            } else if (isWord(parameter) && text.multiples().contains(name)) {
                problems.add(path, name + " is a word and cannot be multiplied");
            }
        }
        if (text.optional().isEmpty() && text.text().contains("?}")) {
            problems.add(path, "a role with ? must be all of the text");
        }
        for (String role : text.optional()) {
            if (!pack.roles().containsKey(role) || pack.roles().get(role).many()) {
                problems.add(path, needed(role, pack.roles().get(role)));
            }
        }
        for (String role : text.roles()) {
            if (!part.needs().contains(role)) {
                problems.add(path, "'needs' does not name the role '" + role + "'");
            }
        }
    }

    private static boolean isWord(@Nullable PackParameter parameter) {
        return parameter != null && parameter.isWord();
    }
}
