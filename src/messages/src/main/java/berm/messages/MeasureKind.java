package berm.messages;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.measure.ValueItself;
import berm.domain.trend.HoursToLimit;
import berm.domain.trend.Step;
import berm.domain.trend.Trend;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule can measure, and how people declare it. */
enum MeasureKind {
    /** The reading itself, beside its limits: another ladder of them. */
    VALUE {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            return ValueItself.MEASURE;
        }
    },
    /** How fast the value changes from one reading to the next. */
    RATE {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Long per = per(fields);
            Long maxGap = positive(fields, "maxGap", GAPS * interval);
            return per == null || maxGap == null ? null : new RateOfChange(per, maxGap);
        }
    },
    /** How much there was in a sliding window. */
    SUM {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Long window = window(fields);
            Counter counter = counter(fields);
            return window == null ? null : new RollingSum(window, counter);
        }
    },
    /** How much there was since the meteorological day began. */
    DAY {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            String begins = fields.text("begins", true);
            Counter counter = counter(fields);
            if (begins == null) {
                return null;
            }
            if (!begins.equals("08:00") && !begins.equals("20:00")) {
                fields.wrong("begins", "'" + begins + "' must be \"08:00\" or \"20:00\"");
                return null;
            }
            return new CalendarSum(Integer.parseInt(begins.substring(0, 2)), counter);
        }
    },
    /** How fast the value changes on the whole, over a sliding window. */
    SLOPE {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Long per = per(fields);
            Long window = window(fields);
            Integer least = fields.has("least") ? fields.whole("least", 2, 100_000) : LEAST;
            return per == null || window == null || least == null
                    ? null
                    : new Slope(window, per, least);
        }
    },
    /** How fast the value rises or falls on the whole, where that is more than chance. */
    TREND {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Long per = per(fields);
            Panes panes = Panes.of(fields, TREND_PANES, 8, 30);
            return per == null || panes == null
                    ? null
                    : new Trend(per, panes.window(), panes.count(), panes.alpha());
        }
    },
    /** In how many hours the value would reach a limit along its trend. */
    HOURS {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Panes panes = Panes.of(fields, TREND_PANES, 8, 30);
            Direction side = fields.word(Direction.class, "side", true);
            Long horizon = positive(fields, "horizon", 3 * RateOfChange.DAY);
            String to = fields.text("to", true);
            Optional<BigDecimal> limit = to == null ? Optional.empty() : Amount.of(to, quantity);
            if (to != null && limit.isEmpty()) {
                String symbol = quantity.symbol();
                fields.wrong("to", "'" + to + "', but " + quantity + " is measured in " + symbol);
            }
            return panes == null || side == null || horizon == null || limit.isEmpty()
                    ? null
                    : new HoursToLimit(
                            panes.window(),
                            panes.count(),
                            panes.alpha(),
                            limit.get().doubleValue(),
                            side,
                            (double) horizon / RateOfChange.HOUR);
        }
    },
    /** By how much the level of the value jumped. */
    STEP {
        @Override
        @Nullable Measure measure(Fields fields, Quantity quantity, long interval) {
            Panes panes = Panes.of(fields, STEP_PANES, 12, 120);
            return panes == null ? null : new Step(panes.window(), panes.count(), panes.alpha());
        }
    };

    /** A window cut into panes, and the share of chance finds that is borne. */
    private record Panes(long window, int count, double alpha) {
        static @Nullable Panes of(Fields fields, int usual, int least, int most) {
            Long window = MeasureKind.window(fields);
            Integer count =
                    fields.has("panes") ? fields.whole("panes", least, most) : (Integer) usual;
            Double alpha = alpha(fields);
            if (window == null || count == null || alpha == null) {
                return null;
            }
            if (window % count != 0) {
                fields.wrong("window", "must be a whole number of " + count + " panes of ms");
                return null;
            }
            return new Panes(window, count, alpha);
        }

        private static @Nullable Double alpha(Fields fields) {
            String text = fields.text("alpha", false);
            if (text == null) {
                return ALPHA;
            }
            if (!text.matches("0\\.[0-9]{1,6}") || Double.parseDouble(text) == 0) {
                fields.wrong("alpha", "'" + text + "' must be above 0 and below 1, as 0.05");
                return null;
            }
            return Double.parseDouble(text);
        }
    }

    /** What the readings of a sum are. */
    enum Readings {
        INCREMENTS,
        COUNTER
    }

    private static final long MINUTE = 60_000;

    /** A trend's window is cut into so many panes unless the rule says otherwise; a step's. */
    private static final int TREND_PANES = 24;

    private static final int STEP_PANES = 48;

    /** The usual share of windows without a trend in which one is told. */
    private static final Double ALPHA = 0.05;

    /** A slope wants so many readings unless the rule says otherwise (a proposal of ours). */
    private static final Integer LEAST = 5;

    /** Over this many intervals without a reading, nothing is told unless the rule says so. */
    private static final int GAPS = 3;

    abstract @Nullable Measure measure(Fields fields, Quantity quantity, long interval);

    private static @Nullable Long per(Fields fields) {
        Long per = fields.duration("per", RateOfChange.HOUR);
        if (per != null && per != RateOfChange.HOUR && per != RateOfChange.DAY) {
            fields.wrong("per", "must be 1 h or 1 d");
            return null;
        }
        return per;
    }

    private static @Nullable Long window(Fields fields) {
        Long window = fields.duration("window", null);
        if (window != null && (window < MINUTE || window > 366 * RateOfChange.DAY)) {
            fields.wrong("window", "must be from 1 min to 366 d");
            return null;
        }
        return window;
    }

    /** How the readings count up, or null when each is an amount of its own. */
    static @Nullable Counter counter(Fields fields) {
        Readings of = fields.has("of") ? fields.word(Readings.class, "of", true) : null;
        String turnsAt = fields.text("turnsAt", false);
        if (turnsAt != null && !turnsAt.matches("[1-9][0-9]{0,8}")) {
            fields.wrong("turnsAt", "'" + turnsAt + "' must be a whole number above 0");
        } else if (turnsAt != null && of != Readings.COUNTER) {
            fields.wrong("turnsAt", "only a counter turns over: needs 'of: counter'");
        } else if (turnsAt != null) {
            return new Counter(Double.parseDouble(turnsAt));
        }
        return of == Readings.COUNTER ? Counter.ENDLESS : null;
    }

    private static @Nullable Long positive(Fields fields, String name, @Nullable Long otherwise) {
        Long duration = fields.duration(name, otherwise);
        if (duration != null && duration == 0) {
            fields.wrong(name, "must be more than 0");
            return null;
        }
        return duration;
    }
}
