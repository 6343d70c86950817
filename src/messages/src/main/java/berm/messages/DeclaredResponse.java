package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.Colour;
import berm.domain.alarm.Bilingual;
import berm.domain.alarm.ResponsePlan;
import berm.domain.alarm.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response plan (预案) as people write it, in YAML or JSON.
 *
 * @param kind of the sites it is for, whose roles it names
 * @param source where its numbers and words come from
 */
public record DeclaredResponse(String kind, String source, ResponsePlan plan) {

    /** The longest document, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    /** The kinds of sites that plans are for. */
    public static final List<String> KINDS = List.of("tailings-pond", "hazard-source");

    private static final long LONGEST = 30 * 24 * 3_600_000L;
    private static final int TEXT = 200;
    private static final int SOURCE = 500;

    /** The documents of a file, which lines of --- part. */
    public static List<String> documents(String file) {
        return Arrays.stream(file.split("(?m)^---[ \\t]*$"))
                .map(String::strip)
                .filter(document -> !document.isEmpty())
                .map(document -> document + "\n")
                .toList();
    }

    /** The plan, or null with all that is wrong added. */
    public static @Nullable DeclaredResponse read(String document, Problems problems) {
        byte[] bytes = document.getBytes(UTF_8);
        if (bytes.length > MAX_BYTES) {
            problems.add("", "longer than " + MAX_BYTES + " bytes");
            return null;
        }
        int before = problems.found().size();
        Fields fields = Fields.ofYaml(bytes, problems);
        DeclaredResponse read = fields == null ? null : read(fields);
        return problems.found().size() == before ? read : null;
    }

    private static @Nullable DeclaredResponse read(Fields fields) {
        String kind = fields.line("kind", true, TEXT);
        String source = fields.line("source", true, SOURCE);
        if (kind != null && !KINDS.contains(kind)) {
            fields.wrong("kind", "must be one of " + KINDS);
        }
        Map<Colour, ResponsePlan.Row> rows = rows(fields.object("colours", true), kind);
        fields.done();
        return kind == null || source == null || rows == null
                ? null
                : new DeclaredResponse(kind, source, plan(kind, rows));
    }

    private static ResponsePlan plan(String kind, Map<Colour, ResponsePlan.Row> rows) {
        return new ResponsePlan(Math.max(1, SiteRole.at(kind).size()), rows);
    }

    private static @Nullable Map<Colour, ResponsePlan.Row> rows(
            @Nullable Fields fields, @Nullable String kind) {
        if (fields == null) {
            return null;
        }
        Map<Colour, ResponsePlan.Row> rows = new TreeMap<>();
        ResponsePlan.Row milder = null;
        for (Colour colour : Colour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            Fields of = fields.object(name, true);
            ResponsePlan.Row row = of == null ? null : row(of, colour, kind);
            if (of != null && row != null) {
                checkWorse(of, milder, row);
                rows.put(colour, row);
            }
            milder = row == null ? milder : row;
        }
        fields.done();
        return rows.size() == Colour.values().length ? rows : null;
    }

    /** What is worse is never answered later, nor told to fewer. */
    private static void checkWorse(
            Fields fields, ResponsePlan.@Nullable Row milder, ResponsePlan.Row row) {
        if (milder != null && row.acknowledge() > milder.acknowledge()) {
            fields.wrong("acknowledge", "is longer than at the colour before");
        }
        if (milder != null && row.level() < milder.level()) {
            fields.wrong("told", "is a lower level than at the colour before");
        }
    }

    private static ResponsePlan.@Nullable Row row(
            Fields fields, Colour colour, @Nullable String kind) {
        Long acknowledge = fields.time("acknowledge", true, LONGEST);
        Long verify = fields.time("verify", false, LONGEST);
        Long act = fields.time("act", false, LONGEST);
        Long feedBack = fields.time("feedBack", false, LONGEST);
        Integer level = level(fields, "told", kind);
        Long again = fields.time("asksAgain", false, LONGEST);
        Long shelve = fields.time("shelve", false, LONGEST);
        if (colour == Colour.RED && fields.has("shelve")) {
            fields.wrong("shelve", "red is never put aside");
        }
        Fields down = fields.object("downgrade", true);
        Long stable = down == null ? null : down.time("calm", true, LONGEST);
        boolean signed = down != null && down.truth("signed");
        if (down != null) {
            down.done();
        }
        List<Task> tasks = tasks(fields, kind);
        fields.done();
        return acknowledge == null || level == null || stable == null
                ? null
                : new ResponsePlan.Row(
                        acknowledge,
                        verify,
                        act,
                        feedBack,
                        level,
                        again,
                        shelve,
                        stable,
                        signed,
                        tasks);
    }

    private static @Nullable Integer level(Fields fields, String name, @Nullable String kind) {
        String text = fields.line(name, true, TEXT);
        List<SiteRole> roles = SiteRole.at(kind == null ? "" : kind);
        if (text == null || roles.isEmpty()) {
            return null;
        }
        for (SiteRole role : roles) {
            if (role.word().equals(text)) {
                return role.level();
            }
        }
        fields.wrong(
                name, "'" + text + "' must be one of " + SiteRole.words(roles) + " at a " + kind);
        return null;
    }

    private static List<Task> tasks(Fields fields, @Nullable String kind) {
        List<Task> read = fields.list("tasks", 0, ResponsePlan.TASKS, each -> task(each, kind));
        List<Task> tasks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Task task : read) {
            if (ids.add(task.id())) {
                tasks.add(task);
            } else {
                fields.wrong("tasks", "two of the id " + task.id());
            }
        }
        return tasks;
    }

    private static @Nullable Task task(Fields fields, @Nullable String kind) {
        String id = fields.line("id", true, TEXT);
        boolean named = id != null && id.matches("[a-z0-9][a-z0-9-]{0,39}");
        if (id != null && !named) {
            fields.wrong("id", "must be of a to z, 0 to 9 and -, at most 40 characters");
        }
        SiteName words = SiteName.read(fields.object("do", true), TEXT);
        Integer level = level(fields, "by", kind);
        Long within = fields.time("within", true, LONGEST);
        SiteName evidence = SiteName.read(fields.object("evidence", true), TEXT);
        fields.done();
        return id == null
                        || !named
                        || words == null
                        || level == null
                        || within == null
                        || evidence == null
                ? null
                : new Task(id, words(words), level, within, words(evidence));
    }

    private static Bilingual words(SiteName name) {
        return new Bilingual(name.zh(), name.en());
    }
}
