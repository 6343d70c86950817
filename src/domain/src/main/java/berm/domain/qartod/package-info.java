/**
 * The tests of QARTOD (IOOS) over whole series, in the standard's definitions: for comparison with
 * others, and as the measure of the tests that are made reading by reading.
 *
 * <p>Those, in {@link berm.domain.quality}, judge a reading before the next is known, and their
 * policy is that doubt never hides danger. So they relate to these as follows; each row is a law
 * with a seeded test.
 *
 * <table>
 * <caption>The reading's last word from {@code QualityTests}, hindsight included, and the flag
 * here</caption>
 * <tr><th>test</th><th>agrees</th><th>differs</th></tr>
 * <tr><td>{@link GrossRange}</td><td>everywhere else</td><td>beyond the sensor's span towards
 *     danger: SUSPECT there, FAIL here; a disaster may be out of range</td></tr>
 * <tr><td>{@link SpikeByDifference}</td><td>on every spike that stands out by more than twice low
 *     and on every step; what is GOOD there passes here whenever the reading before was
 *     believed</td><td>a reading that jumped by up to twice low and came back is SUSPECT there and
 *     may pass here; a jump in the midst of jumps, and the newest, stay SUSPECT; on a safety item
 *     nothing FAILs</td></tr>
 * <tr><td>{@link SpikeByAverage}</td><td>on FAIL of a spike, exactly</td><td>the neighbours of a
 *     spike and both sides of a step are found here; there they are GOOD, for the step of a breach
 *     must not be set aside</td></tr>
 * <tr><td>{@link RateOfChange}</td><td>everywhere, where no spike is tested beside it</td><td>the
 *     first reading is GOOD there; nothing FAILs there; beside a spike test the rate there is from
 *     the last reading believed</td></tr>
 * <tr><td>{@link FlatLine}</td><td>everywhere, of readings exactly equal in a steady interval, with
 *     durations of 3 and 5 intervals</td><td>within a tolerance, what is found there is found here,
 *     and not always the reverse; at full scale towards danger SUSPECT there, FAIL here; a value
 *     may be exempt there; there time counts and here readings</td></tr>
 * <tr><td>{@link AttenuatedSignal}</td><td>what is found there is found here, by range</td><td>not
 *     always the reverse; nothing FAILs there; too short a series is GOOD there</td></tr>
 * <tr><td>a value that is no number</td><td></td><td>FAIL, UNREADABLE there; MISSING here</td></tr>
 * <tr><td>{@link Climatology}, {@link RateByDeviation}, {@link Gap}</td><td></td><td>not made
 *     there; gaps and silence are told by the site's clock</td></tr>
 * </table>
 *
 * <p>Marks of provenance: [D] proposed for this product, [S57] the reference implementation
 * ioos_qc, [T-h] known from training, with high confidence.
 */
@NullMarked
package berm.domain.qartod;

import org.jspecify.annotations.NullMarked;
