package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a declared document: asked for by name, unknown ones a problem. */
public final class Fields {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final JsonNode json;
    private final @Nullable Fields above;
    private final String place;
    private final Problems problems;
    private final List<String> asked = new ArrayList<>();

    /** Of an object whose names are up to the writer, who may give very many. */
    private boolean allAsked;

    /** A part of the same document, at that path of it. */
    Fields(JsonNode json, String path, Fields whole) {
        this(json, path, whole.problems);
    }

    Fields(JsonNode json, String path, Problems problems) {
        this(json, null, path, problems);
    }

    private Fields(JsonNode json, @Nullable Fields above, String place, Problems problems) {
        this.json = json;
        this.above = above;
        this.place = place;
        this.problems = problems;
        if (!json.isObject()) {
            problems.add(path(), "must be a set of fields");
        }
    }

    /** The fields of a YAML file, or null with the problems added. */
    public static @Nullable Fields ofYaml(byte[] file, Problems problems) {
        JsonNode content = SiteFiles.read(file, problems);
        return content == null ? null : new Fields(content, "", problems);
    }

    /** Put together only when it is asked for, which is when something is wrong. */
    private String path() {
        return above == null ? place : above.path(place);
    }

    String path(String name) {
        String path = path();
        return path.isEmpty() ? name : path + "." + name;
    }

    private Fields below(JsonNode part, String name) {
        return new Fields(part, this, name, problems);
    }

    public void wrong(String name, String what) {
        problems.add(name.isEmpty() ? path() : path(name), what);
    }

    public boolean has(String name) {
        JsonNode value = json.get(name);
        return value != null && !value.isNull();
    }

    /**
     * The text of the field (numbers are text too), or null, which is a problem when it is needed.
     */
    public @Nullable String text(String name, boolean needed) {
        asked.add(name);
        JsonNode value = json.path(name);
        if (value.isTextual() || value.isNumber()) {
            return value.asText();
        }
        if (needed || has(name)) {
            wrong(name, has(name) ? "must be a text" : "is missing");
        }
        return null;
    }

    /** True or false; false where it is absent. */
    public boolean truth(String name) {
        asked.add(name);
        JsonNode value = json.path(name);
        if (has(name) && !value.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return value.asBoolean(false);
    }

    /** The field as it stands, or null. */
    @Nullable JsonNode value(String name) {
        asked.add(name);
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** One of the words, in any case, or null, which is a problem when it is needed. */
    public <E extends Enum<E>> @Nullable E word(Class<E> kind, String name, boolean needed) {
        String text = text(name, needed);
        if (text == null) {
            return null;
        }
        for (E value : kind.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        String words = Arrays.toString(kind.getEnumConstants());
        wrong(name, "'" + text + "' must be one of " + words);
        return null;
    }

    /** A duration in ms; where it is absent the other, and a problem if that is null. */
    public @Nullable Long duration(String name, @Nullable Long otherwise) {
        String text = text(name, otherwise == null);
        if (text == null) {
            return otherwise;
        }
        Optional<Long> duration = Amount.duration(text);
        if (duration.isEmpty()) {
            wrong(name, "'" + text + "' must be a duration such as 30 s, 5 min or 2 h");
        }
        return duration.orElse(null);
    }

    /** A duration in ms that is not nothing and no longer than that, or null. */
    @Nullable Long time(String name, boolean needed, long longest) {
        if (!needed && !has(name)) {
            asked.add(name);
            return null;
        }
        Long time = duration(name, null);
        if (time != null && (time <= 0 || time > longest)) {
            wrong(name, "must be longer than 0 s and at most " + longest / 3_600_000 + " h");
            return null;
        }
        return time;
    }

    /** A whole number within bounds, or null, which is a problem. */
    public @Nullable Integer whole(String name, int least, int most) {
        String text = text(name, true);
        if (text == null) {
            return null;
        }
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(name, "'" + text + "' must be a whole number from " + least + " to " + most);
        return null;
    }

    /** A number within bounds, or null, which is a problem. */
    public @Nullable Double decimal(String name, double least, double most) {
        String text = text(name, true);
        if (text == null) {
            return null;
        }
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(name, "'" + text + "' must be a number from " + plain(least) + " to " + plain(most));
        return null;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The text of the field on one line and no longer than that, or null. */
    public @Nullable String line(String name, boolean needed, int longest) {
        String text = text(name, needed);
        if (text == null) {
            return null;
        }
        if (text.isBlank()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl)) {
            wrong(name, "must be one line of 1 to " + longest + " characters");
            return null;
        }
        return text.strip();
    }

    /** A length in m within bounds, or null, which is a problem. */
    @Nullable Double metres(String name, double least, double most) {
        String text = text(name, true);
        if (text == null) {
            return null;
        }
        Optional<Double> length = Amount.in("m", text).map(BigDecimal::doubleValue);
        if (length.isPresent() && length.get() >= least && length.get() <= most) {
            return length.get();
        }
        wrong(name, "'" + text + "' must be in m, from " + plain(least) + " to " + plain(most));
        return null;
    }

    /** What the entries of a list say, or of none; those with problems are left out. */
    public <T> List<T> list(String name, int least, int most, Entry<T> entry) {
        List<T> read = new ArrayList<>();
        JsonNode list = value(name);
        if (list == null) {
            return read;
        }
        if (!list.isArray() || list.size() < least || list.size() > most) {
            wrong(name, "must be a list of " + least + " to " + most);
            return read;
        }
        for (int at = 0; at < list.size(); at++) {
            T found = entry.read(below(list.get(at), name + "[" + at + "]"));
            if (found != null) {
                read.add(found);
            }
        }
        return read;
    }

    /** How an entry of a list is read; null when something is wrong with it. */
    public interface Entry<T> {
        @Nullable T read(Fields fields);
    }

    public @Nullable Fields object(String name, boolean needed) {
        JsonNode value = value(name);
        if (value != null) {
            return below(value, name);
        }
        if (needed) {
            wrong(name, "is missing");
        }
        return null;
    }

    /** The fields of an object whose names are up to the writer, in the order written. */
    public List<Map.Entry<String, Fields>> entries() {
        List<Map.Entry<String, Fields>> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            entries.add(Map.entry(field.getKey(), below(field.getValue(), field.getKey())));
        }
        allAsked = true;
        return entries;
    }

    /** The names of an object's fields that are up to the writer, in the order written. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        allAsked = true;
        return names;
    }

    /** Every field nobody asked for is a problem. */
    public void done() {
        done("is not known here");
    }

    /** The same, with words for what is wrong. */
    void done(String wrong) {
        if (allAsked) {
            return;
        }
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!asked.contains(name)) {
                                wrong(name, wrong);
                            }
                        });
    }
}
