package berm.domain.quality;

import berm.domain.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one sensor's readings, each made as the reading comes. Null means not made.
 *
 * <p>A failing sensor must not mute a disaster, so doubt never hides a value that may be true:
 *
 * <table>
 * <caption>Policy</caption>
 * <tr><th>row</th><th>reading</th><th>quality</th><th>failed tests</th></tr>
 * <tr><td>1</td><td>not a finite number</td><td>FAIL</td><td>UNREADABLE</td></tr>
 * <tr><td>2</td><td>beyond the sensor's span towards danger</td><td>SUSPECT</td>
 *     <td>SENSOR_RANGE, OVER_RANGE</td></tr>
 * <tr><td>3</td><td>beyond the sensor's span away from danger</td><td>FAIL</td>
 *     <td>SENSOR_RANGE</td></tr>
 * <tr><td>4</td><td>outside the user's span</td><td>SUSPECT</td><td>USER_RANGE</td></tr>
 * <tr><td>5</td><td>jumped by more than low</td><td>SUSPECT</td><td>SPIKE</td></tr>
 * <tr><td>6</td><td>the same, on a safety item</td><td>SUSPECT</td>
 *     <td>SPIKE, OVER_RANGE</td></tr>
 * <tr><td>7</td><td>next after a jump, and near it: the jump was real</td><td>by its own tests</td>
 *     <td>earlier: GOOD</td></tr>
 * <tr><td>8</td><td>next after a jump, and back: it was a spike</td><td>by its own tests</td>
 *     <td>earlier: SUSPECT; FAIL if it was beyond high, unless a safety item</td></tr>
 * <tr><td>9</td><td>changed faster than the rate</td><td>SUSPECT</td><td>RATE</td></tr>
 * <tr><td>10</td><td>stood still for suspectAfter</td><td>SUSPECT</td><td>STUCK</td></tr>
 * <tr><td>11</td><td>stood still for failAfter</td><td>FAIL</td><td>STUCK</td></tr>
 * <tr><td>12</td><td>the same, at or beyond full scale towards danger</td><td>SUSPECT</td>
 *     <td>STUCK, OVER_RANGE</td></tr>
 * <tr><td>13</td><td>moved less than it always does</td><td>SUSPECT</td><td>ATTENUATED</td></tr>
 * <tr><td>14</td><td>far from most of its neighbours</td><td>SUSPECT</td><td>NEIGHBOUR</td></tr>
 * <tr><td>15</td><td>no newer than one before: ranges only, nothing remembered</td><td>rows 1–4</td>
 *     <td></td></tr>
 * <tr><td>16</td><td>anything, when no test is asked for</td><td>NOT_EVALUATED, or row 1</td>
 *     <td></td></tr>
 * </table>
 *
 * <p>The worst quality of all rows that apply is the reading's. Rows 1 to 4 and 10 to 13 are facts
 * §5.1 [S57, T-h]; that a jump is reported at once, and everything about danger, is the project's
 * proposal [D].
 *
 * @param sensorSpan what the instrument can measure
 * @param userSpan what its owner thinks plausible
 * @param rate highest change per hour, in the canonical unit, more than 0; NaN when not tested
 * @param danger which way is dangerous; null when either may be, so that no end of the span is safe
 * @param safety whether the reading guards people directly, as a gas detector's does
 * @param neighbours those that should agree with it: the one test that needs the site
 */
public record QualityTests(
        @Nullable Span sensorSpan,
        @Nullable Span userSpan,
        @Nullable Spike spike,
        double rate,
        @Nullable Flat flat,
        @Nullable Attenuated attenuated,
        @Nullable Direction danger,
        boolean safety,
        @Nullable Neighbours neighbours) {
    /** No test but that a reading is a number. */
    public static final QualityTests NONE =
            new QualityTests(null, null, null, Double.NaN, null, null, null, false);

    /** Tests of a sensor without neighbours. */
    public QualityTests(
            @Nullable Span sensorSpan,
            @Nullable Span userSpan,
            @Nullable Spike spike,
            double rate,
            @Nullable Flat flat,
            @Nullable Attenuated attenuated,
            @Nullable Direction danger,
            boolean safety) {
        this(sensorSpan, userSpan, spike, rate, flat, attenuated, danger, safety, null);
    }

    public QualityTests {
        if (rate <= 0) {
            throw new IllegalArgumentException("rate " + rate);
        }
    }

    /**
     * Judges a reading as it comes, and remembers it.
     *
     * @param memory of this sensor
     * @param measuredAt ms since 1970, UTC
     * @param value in the canonical unit of the sensor's quantity
     */
    public Verdict judge(QualityMemory memory, long measuredAt, double value) {
        return new Judgement(this, memory, measuredAt, value).verdict();
    }

    /** Whether there is a test to make besides that a reading is a number. */
    public boolean any() {
        return sensorSpan != null
                || userSpan != null
                || spike != null
                || !Double.isNaN(rate)
                || flat != null
                || attenuated != null
                || neighbours != null;
    }

    /** Whether the value is at that end of the span, or beyond it, to which danger lies. */
    boolean fullScale(double value) {
        Span span = sensorSpan;
        if (span == null) {
            return false;
        }
        boolean top = danger != Direction.LOW && value >= span.high();
        boolean bottom = danger != Direction.HIGH && value <= span.low();
        return top || bottom;
    }
}
