package berm.domain.plan;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.ValueItself;
import berm.domain.storm.Pond;
import berm.domain.storm.StormRain;
import berm.domain.vote.ColourVote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is judged of a site as a whole: a number made of the states of its conditions, and the
 * limits of that number.
 *
 * @param name names the condition; each rule of a site has its own
 */
public record SiteRule(String name, Of of, LimitLadder ladder) {

    /** What the number is made of. */
    public sealed interface Of permits Combination, Deviation, MassSilence, Routed, Vote {
        /** The unit of the number. */
        String unit();

        /** What must be remembered of readings to make it; mostly nothing. */
        default Measure measure() {
            return ValueItself.MEASURE;
        }
    }

    /** 1 while the conditions stand as asked, else 0. */
    public record Combination(Term term) implements Of {
        @Override
        public String unit() {
            return "1";
        }
    }

    /**
     * How far the readings of sensors of one kind are apart: of two, their difference; of more, the
     * farthest from their median. Those that are silent, set aside or not heard of yet are left
     * out, and of fewer than two nothing is told.
     *
     * @param sensors their numbers, two or more of one quantity
     * @param unit the canonical unit of that quantity
     */
    public record Deviation(List<Integer> sensors, String unit) implements Of {
        public Deviation {
            sensors = List.copyOf(sensors);
            if (sensors.size() < 2) {
                throw new IllegalArgumentException("one sensor cannot deviate from itself");
            }
        }
    }

    /**
     * The least freeboard a pond will have when the rain that is expected has run into it, m: the
     * level of today is routed through the pond, never compared with a limit made for the design
     * flood by itself.
     *
     * <p>The drain is as level and outflow tell it; the rain before now is the gauge's, where there
     * is one. Without a forecast that reaches beyond now, and without a design storm, nothing is
     * told.
     *
     * @param pond with a crest, which the constant replaces where there is one
     * @param crest null when it does not change
     * @param level number of the sensor of the pond's level
     * @param rain number of the gauge, or {@link #NONE}
     * @param counter how the gauge counts up; null if each of its readings is an amount of its own
     * @param outflow number of the sensor of what leaves through the drain, or {@link #NONE}
     * @param storm a storm of so many mm that begins now, shaped as a typhoon; NaN for the forecast
     * @param horizon how far ahead to look, ms
     */
    public record Routed(
            Pond pond,
            @Nullable Constant crest,
            int level,
            int rain,
            @Nullable Counter counter,
            int outflow,
            double storm,
            long horizon)
            implements Of {
        /** No such sensor. */
        public static final int NONE = -1;

        @Override
        public String unit() {
            return "m";
        }

        @Override
        public Measure measure() {
            return new StormRain(counter);
        }

        /** Whether the rain of the forecast is routed, not a design storm. */
        public boolean isOfForecast() {
            return Double.isNaN(storm);
        }

        /** The pond under the crest it has at a time; null before its first is known. */
        public @Nullable Pond pond(long time) {
            if (crest == null) {
                return pond;
            }
            double now = crest.at(time);
            return Double.isNaN(now) ? null : pond.under(now);
        }
    }

    /**
     * The share of the site's own sensors that fell silent together, in %.
     *
     * <p>Together means: heard last within this span of one another, or within one interval of
     * their own, since a sensor cut off right after it spoke was heard that much later than one cut
     * off right before. While the condition is active, the share of all that are silent.
     *
     * @param within ms
     */
    public record MassSilence(long within) implements Of {
        @Override
        public String unit() {
            return "%";
        }
    }

    /**
     * The statutory vote of colours, where it makes the site worse than its worst point: 1 blue to
     * 4 red, else 0.
     */
    public record Vote(ColourVote vote) implements Of {
        @Override
        public String unit() {
            return "1";
        }
    }

    /** A term over the conditions of the site. */
    public sealed interface Term permits Is, Beyond, All, Any, Not, AtLeast {}

    /**
     * A condition is active in that colour or a worse one, as its events show it.
     *
     * @param rule of a sensor; or {@link #SILENCE}, {@link #QUALITY}, {@link #OVER_RANGE} or {@link
     *     #TIME_ZONE}, whose colour is yellow
     */
    public record Is(int sensor, String rule, Colour least) implements Term {
        public static final String SILENCE = "silence";

        /** Its readings cannot be true. */
        public static final String QUALITY = "quality";

        /** It is beyond its span towards danger: 超量程·待核实. */
        public static final String OVER_RANGE = "over-range";

        /** Its clock is wrong by a time zone. */
        public static final String TIME_ZONE = "time-zone";

        /** The conditions that every sensor has, whatever its rules. */
        public static final List<String> OF_SENSORS =
                List.of(SILENCE, QUALITY, OVER_RANGE, TIME_ZONE);
    }

    /**
     * The newest judged reading of a sensor is at a value or beyond it; not while it is silent, nor
     * before its first.
     *
     * @param at in the canonical unit of the sensor's quantity
     */
    public record Beyond(int sensor, Direction direction, double at) implements Term {}

    public record All(List<Term> of) implements Term {
        public All {
            of = List.copyOf(of);
        }
    }

    public record Any(List<Term> of) implements Term {
        public Any {
            of = List.copyOf(of);
        }
    }

    public record Not(Term of) implements Term {}

    public record AtLeast(int count, List<Term> of) implements Term {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** Whether a reading can change it that changes no condition. */
    public boolean restsOnReadings() {
        return of instanceof Deviation
                || of instanceof Routed
                || (of instanceof Combination combination && restsOnReadings(combination.term()));
    }

    private static boolean restsOnReadings(Term term) {
        return term instanceof Beyond || parts(term).stream().anyMatch(SiteRule::restsOnReadings);
    }

    /** The terms a term is made of. */
    public static List<Term> parts(Term term) {
        if (term instanceof All all) {
            return all.of();
        } else if (term instanceof Any any) {
            return any.of();
        } else if (term instanceof AtLeast some) {
            return some.of();
        }
        return term instanceof Not not ? List.of(not.of()) : List.of();
    }
}
