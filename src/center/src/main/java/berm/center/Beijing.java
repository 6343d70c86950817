package berm.center;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the people whom the centre serves. */
public final class Beijing {
    /** Their zone, UTC+8. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    /** Their date at that moment. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
