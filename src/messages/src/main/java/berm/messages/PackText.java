package berm.messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a pack: in it {@code $name} stands for a value, {@code 1.1 * $name} for a multiple of
 * one, and <code>{role}</code> for the sensor that has the role. A field that is just <code>{role?}
 * </code> is left out where no sensor has it.
 *
 * @param names the values it stands on, in order
 * @param multiples those of them that are multiplied
 * @param roles the roles it stands on, in order
 * @param optional the role that it may stand on, if there is one
 */
record PackText(
        String text,
        List<String> names,
        List<String> multiples,
        List<String> roles,
        List<String> optional) {
    private static final Pattern OPTIONAL = Pattern.compile("\\{([a-z][a-z0-9-]*)\\?}");

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?:(\\d{1,9}(?:\\.\\d{1,9})?)\\s*\\*\\s*)?\\$([A-Za-z][A-Za-z0-9-]*)"
                            + "|\\{([a-z][a-z0-9-]*)}");

    PackText {
        names = List.copyOf(names);
        multiples = List.copyOf(multiples);
        roles = List.copyOf(roles);
        optional = List.copyOf(optional);
    }

    /** Says what references stand for; null when that is not to be had. */
    interface Meaning {
        @Nullable String value(String name);

        @Nullable String sensor(String role);
    }

    static PackText of(String text) {
        Matcher optional = OPTIONAL.matcher(text);
        if (optional.matches()) {
            return new PackText(text, List.of(), List.of(), List.of(), List.of(optional.group(1)));
        }
        List<String> names = new ArrayList<>();
        List<String> multiples = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (reference.group(2) == null) {
                roles.add(reference.group(3));
            } else {
                names.add(reference.group(2));
                if (reference.group(1) != null) {
                    multiples.add(reference.group(2));
                }
            }
        }
        return new PackText(text, names, multiples, roles, List.of());
    }

    boolean isPlain() {
        return names.isEmpty() && roles.isEmpty() && optional.isEmpty();
    }

    /** Whether it is one value as that stands, and nothing else. */
    boolean isOneValue() {
        return names.size() == 1 && text.strip().equals("$" + names.get(0));
    }

    /** The text that it stands for; null when one of its references has no meaning. */
    @Nullable String meant(Meaning meaning) {
        Matcher reference = REFERENCE.matcher(text);
        var meant = new StringBuilder();
        boolean complete = true;
        while (reference.find()) {
            String one =
                    reference.group(2) == null
                            ? meaning.sensor(reference.group(3))
                            : multiple(reference.group(1), meaning.value(reference.group(2)));
            complete &= one != null;
            reference.appendReplacement(meant, Matcher.quoteReplacement(String.valueOf(one)));
        }
        reference.appendTail(meant);
        return complete ? meant.toString() : null;
    }

    private static @Nullable String multiple(@Nullable String factor, @Nullable String value) {
        if (factor == null || value == null) {
            return value;
        }
        return Scaled.of(value)
                .map(amount -> amount.times(new BigDecimal(factor)).text())
                .orElse(value);
    }
}
