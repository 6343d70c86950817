package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a pack holds, with what it extends below it. */
final class PackContent {
    static final List<String> SECTIONS =
            List.of(
                    "parameters",
                    "tables",
                    PackPart.SENSORS,
                    PackPart.DERIVED,
                    PackPart.CONDITIONS);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Fields whole;
    private final Pack pack;

    PackContent(Fields whole, Pack pack) {
        this.whole = whole;
        this.pack = pack;
    }

    void read() {
        for (Map.Entry<String, Fields> entry : entries("parameters", NAME)) {
            PackParameter parameter = PackParameter.read(entry.getKey(), entry.getValue());
            if (parameter != null) {
                pack.parameters().put(entry.getKey(), parameter);
            }
        }
        for (Map.Entry<String, Fields> entry : entries("tables", NAME)) {
            PackTable table = PackTable.read(entry.getKey(), entry.getValue());
            if (table != null) {
                pack.tables().put(entry.getKey(), table);
            }
        }
        parts(PackPart.SENSORS, pack.roles());
        parts(PackPart.DERIVED, pack.roles());
        parts(PackPart.CONDITIONS, pack.conditions());
    }

    private List<Map.Entry<String, Fields>> entries(String section, Pattern names) {
        Fields fields = whole.object(section, false);
        if (fields == null) {
            return List.of();
        }
        for (String name : fields.names()) {
            if (!names.matcher(name).matches()) {
                fields.wrong(name, "a name is " + names.pattern());
            }
        }
        return fields.entries();
    }

    private void parts(String section, Map<String, PackPart> parts) {
        for (Map.Entry<String, Fields> entry : entries(section, ROLE)) {
            String name = entry.getKey();
            JsonNode declared = pack.whole().path(section).path(name);
            var part = PackPart.read(section, name, entry.getValue(), declared);
            if (parts.putIfAbsent(name, part) != null) {
                entry.getValue().wrong("", "is the name of a sensor of the pack too");
            }
        }
    }
}
