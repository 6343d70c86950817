package berm.sim;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How the numbers of a recording are read: decimal, with a point; and how one is missing. */
final class RecordedNumber {

    private static final int LONGEST = 40;
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "-");
    private static final Pattern FORM =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private RecordedNumber() {}

    /** Empty for what is no finite number. */
    static OptionalDouble parse(String cell) {
        if (cell.length() > LONGEST || !FORM.matcher(cell).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(cell);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether the cell says that there is no sample. */
    static boolean isMissing(String cell) {
        return cell.length() <= LONGEST && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }
}
