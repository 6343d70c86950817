package berm.domain.judge;

import berm.domain.Quality;
import berm.domain.plan.Derivation;
import berm.domain.plan.Derivation.Source;
import berm.domain.quality.Hindsight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the readings of derived sensors of those that were just judged. */
final class DerivedSensors {
    /** Takes a reading made: of which sensor, driven by what, and the worst quality it rests on. */
    interface Taker {
        void take(Arrival at, Fresh driver, double value, Quality worst);
    }

    /** A billionth of a unit is less than any instrument tells. */
    private static final double PARTS = 1e9;

    private static final double LARGE = 1e6;

    private final SiteMemory memory;
    private final List<Fresh> fresh = new ArrayList<>();

    DerivedSensors(SiteMemory memory) {
        this.memory = memory;
    }

    /** A reading was judged; whatever it drives is derived when all of its time have been. */
    void note(
            Arrival at,
            Judged judged,
            Fresh.Kind kind,
            @Nullable Hindsight earlier,
            boolean retained) {
        if (!memory.plan.derived().isEmpty()) {
            fresh.add(new Fresh(at.number(), judged, kind, earlier, retained));
        }
    }

    /** In the order of the plan, so that what is derived may drive what stands below it. */
    void each(Moment now, Taker taker) {
        if (fresh.isEmpty()) {
            return;
        }
        for (int number : memory.plan.derived()) {
            var at = Arrival.at(memory, now, number);
            Derivation derivation = at.sensor().derivation();
            if (derivation != null) {
                derive(at, derivation, taker);
            }
        }
        fresh.clear();
    }

    private @Nullable Fresh newest(int sensor) {
        for (int at = fresh.size() - 1; at >= 0; at--) {
            if (fresh.get(at).sensor() == sensor) {
                return fresh.get(at);
            }
        }
        return null;
    }

    private void derive(Arrival at, Derivation derivation, Taker taker) {
        Fresh driver = newest(derivation.driver());
        if (driver == null) {
            return;
        }
        List<Source> sources = derivation.sources();
        var values = new double[sources.size()];
        Quality worst = driver.judged().quality();
        for (int input = 0; input < values.length; input++) {
            Source source = sources.get(input);
            values[input] = value(source, derivation, driver);
            if (source.constant() == null && source.sensor() != driver.sensor()) {
                Quality trust = memory.sensors[source.sensor()].trust();
                worst = trust.compareTo(worst) > 0 ? trust : worst;
            }
        }
        double value = rounded(derivation.formula().evaluate(values));
        if (Double.isFinite(value)) {
            taker.take(at, driver, value, worst);
        }
    }

    /** 103.00 − 101.71 is 1.29, and at its limit of 1.29. */
    private static double rounded(double value) {
        return Math.abs(value) < LARGE ? Math.rint(value * PARTS) / PARTS : value;
    }

    /** NaN where there is none, or none near enough in time. */
    private double value(Source source, Derivation derivation, Fresh driver) {
        long time = driver.judged().measuredAt();
        if (source.constant() != null) {
            return source.constant().at(time);
        } else if (source.sensor() == driver.sensor()) {
            return driver.judged().value();
        }
        SensorMemory known = memory.sensors[source.sensor()];
        boolean near =
                known.valueAt != SensorMemory.NEVER
                        && Math.abs(time - known.valueAt) <= derivation.maxAge();
        return near ? known.value : Double.NaN;
    }
}
