package berm.domain.advice;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.trend.PaneMeans;
import java.io.DataInput;
import java.io.IOException;

/**
 * In how many days a slope would fail: {@link FailureMethod} on the means of the closed panes of a
 * displacement. It is not told (NaN) while there is a {@link Doubt}; the memory gives the whole
 * {@link FailureForecast}.
 *
 * <p>It is made anew when a pane closes, counts from then, and takes the same time per reading
 * whatever came before: only the last panes are kept. Panes without readings are passed over.
 *
 * <p>What not to believe. With the noise of GNSS there is no trustworthy date until about five days
 * before the failure. Of D = 50·ln(30/(30 − t)) mm, measured daily with independent errors of σ, so
 * many forecasts of five points and eight had no doubt, and so many of the intervals of those that
 * had none but their width held day 30 [C, {@code ForecastNoiseTest}]:
 *
 * <pre>
 *          without a doubt         holding the failure
 *          σ = 1 mm   σ = 2 mm     σ = 1 mm   σ = 2 mm
 * day 20     1 %        0 %          94 %       99 %
 * day 25    74 %        5 %          94 %       98 %
 * day 28   100 %       87 %          92 %       98 %
 * </pre>
 *
 * <ul>
 *   <li>The few that are sure ten days before are wrong, and all too early. Dates of the last days
 *       are some 0.4 days early, by the length of the window.
 *   <li>Where the noise is twice what was declared, 9 in 10 becomes some 88 in 100, and more dates
 *       are told too soon.
 *   <li>Steady creep gave no date in any of the series tried. A step such as rain makes does: of 30
 *       mm that die away over 8 days, 44 steps in 100 gave a date on some day (σ = 1 mm). Look at
 *       the rain.
 *   <li>Other laws than α = 2 fail sooner or later than the line says.
 * </ul>
 *
 * <p>It is advice: no ladder of limits may make a colour of it.
 *
 * @param pane ms, above 0; a day where GNSS repeats its errors daily
 * @param direction the side to which the displacement grows dangerous
 * @param method its noise is that of the mean of a pane, in the canonical unit of the quantity
 */
public record InverseVelocity(long pane, Direction direction, FailureMethod method)
        implements Measure {
    public InverseVelocity {
        if (pane <= 0) {
            throw new IllegalArgumentException("A pane must be above 0 ms: " + pane);
        }
    }

    @Override
    public boolean isAdvice() {
        return true;
    }

    @Override
    public String unit(Quantity quantity) {
        return "d";
    }

    @Override
    public FailureMemory fresh() {
        return new FailureMemory(this, panes());
    }

    @Override
    public FailureMemory read(DataInput in) throws IOException {
        PaneMeans panes = panes();
        panes.readFrom(in);
        return new FailureMemory(this, panes);
    }

    /** Twice as many velocities as the line wants: some may be within their noise. */
    private PaneMeans panes() {
        return new PaneMeans(pane, method.slopePoints() - 1 + 2 * method.fitPoints());
    }
}
