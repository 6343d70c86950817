package berm.messages;

import berm.domain.Quantity;
import berm.domain.plan.Upkeep;
import berm.domain.quality.Calibration;
import berm.domain.quality.Calibrations;
import berm.domain.quality.Maintenance;
import berm.domain.quality.MaintenancePeriods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do to a sensor, as they declare it: maintenance and calibrations. */
final class DeclaredUpkeep {
    private static final int MOST = 1_000;
    private static final String MAINTENANCE = "maintenance";
    private static final String CALIBRATIONS = "calibrations";

    private DeclaredUpkeep() {}

    /** None while the quantity is not known. */
    static Upkeep of(Fields sensor, @Nullable Quantity quantity) {
        boolean derived = sensor.has("formula");
        for (String name : List.of(MAINTENANCE, CALIBRATIONS)) {
            if (sensor.value(name) != null && derived) {
                sensor.wrong(name, "belongs to the sensors that its formula names");
            }
        }
        if (quantity == null || derived) {
            return Upkeep.NONE;
        }
        List<Maintenance> maintenance =
                sensor.list(MAINTENANCE, 0, MOST, DeclaredUpkeep::maintenance);
        List<Calibration> calibrations =
                sensor.list(CALIBRATIONS, 0, MOST, fields -> calibration(fields, quantity));
        try {
            return new Upkeep(new MaintenancePeriods(maintenance), new Calibrations(calibrations));
        } catch (IllegalArgumentException wrong) {
            sensor.wrong("", "maintenance or calibrations are not in the order of time");
            return Upkeep.NONE;
        }
    }

    private static @Nullable Maintenance maintenance(Fields fields) {
        Long from = DeclaredConstants.time(fields, "from");
        Long to = DeclaredConstants.time(fields, "to");
        String note = fields.text("note", true);
        fields.done();
        if (from == null || to == null || note == null) {
            return null;
        }
        if (from >= to) {
            fields.wrong("to", "must be later than from");
            return null;
        }
        return new Maintenance(from, to, note);
    }

    private static @Nullable Calibration calibration(Fields fields, Quantity quantity) {
        Long from = DeclaredConstants.time(fields, "from");
        String factor = fields.text("factor", false);
        String offset = fields.text("offset", false);
        String note = fields.text("note", true);
        fields.done();
        boolean isNumber = factor == null || factor.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
        if (!isNumber || (factor != null && Double.parseDouble(factor) == 0)) {
            fields.wrong("factor", "'" + factor + "' must be a number other than 0");
            return null;
        }
        Optional<BigDecimal> amount =
                offset == null ? Optional.of(BigDecimal.ZERO) : Amount.of(offset, quantity);
        if (amount.isEmpty()) {
            fields.wrong("offset", "'" + offset + "' must be in " + quantity.symbol());
        }
        if (from == null || note == null || amount.isEmpty()) {
            return null;
        }
        double times = factor == null ? 1 : Double.parseDouble(factor);
        return new Calibration(from, times, amount.get().doubleValue(), note);
    }
}
