package berm.messages;

import berm.domain.Quantity;
import berm.domain.plan.Sensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sensors that other parts of a site file may name.
 *
 * @param names of all that are declared
 * @param quantities of those in which nothing is wrong
 */
record KnownSensors(Set<String> names, Map<String, Quantity> quantities) {
    static KnownSensors of(List<Sensor> sensors) {
        Map<String, Quantity> quantities =
                sensors.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        sensor -> sensor.id().value(), Sensor::quantity));
        return new KnownSensors(quantities.keySet(), quantities);
    }

    /** The sensor that a field names, of one of the quantities; null with the problem told. */
    @Nullable String named(Fields fields, String field, boolean needed, Quantity... wanted) {
        String name = fields.text(field, needed);
        return name == null || isOne(fields, field, name, wanted) ? name : null;
    }

    /** Whether the site has such a sensor; a problem when not. */
    boolean isOne(Fields fields, String field, String name, Quantity... wanted) {
        Quantity quantity = quantities.get(name);
        if (!names.contains(name)) {
            fields.wrong(field, "'" + name + "' is no sensor of this site");
            return false;
        }
        if (quantity != null && !List.of(wanted).contains(quantity)) {
            String words =
                    Arrays.stream(wanted).map(Quantity::name).collect(Collectors.joining(" or "));
            fields.wrong(field, name + " measures " + quantity + ", not " + words);
            return false;
        }
        return true;
    }
}
