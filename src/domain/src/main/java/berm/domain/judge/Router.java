package berm.domain.judge;

import berm.domain.Quality;
import berm.domain.judge.SiteState.Because;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.Forecast;
import berm.domain.storm.Outlook;
import berm.domain.storm.Pond;
import berm.domain.storm.Rain;
import berm.domain.storm.StormMemory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes the rain that is expected through a pond, from its level of now. */
final class Router {
    private final SiteMemory memory;
    private final Routed routed;
    private final RuleMemory state;

    Router(SiteMemory memory, Routed routed, RuleMemory state) {
        this.memory = memory;
        this.routed = routed;
        this.state = state;
    }

    /** The least freeboard to come, m; NaN while it cannot be told. */
    double freeboard(LimitLadder ladder) {
        var storm = (StormMemory) state.measure;
        SensorMemory gauge = sensor(routed.rain());
        if (gauge != null && !Double.isNaN(gauge.value) && gauge.newest != SensorMemory.NEVER) {
            storm.take(gauge.newest, gauge.value);
        }
        SensorMemory level = memory.sensors[routed.level()];
        if (level.isBlind() || Double.isNaN(level.value) || level.newest == SensorMemory.NEVER) {
            return Double.NaN;
        }
        Rain expected = expected(level.newest);
        return expected == null ? Double.NaN : route(storm, level, expected, ladder);
    }

    private double route(StormMemory storm, SensorMemory level, Rain expected, LimitLadder ladder) {
        long at = level.newest;
        Pond pond = routed.pond(at);
        double limit = worst(ladder);
        double blocked = blocked(pond, level.value);
        Rain rain = storm.joined(at, expected);
        var outlook = Outlook.of(pond, at, level.value, rain, routed.horizon(), blocked, limit);
        storm.keep(outlook, limit);
        return outlook.freeboard();
    }

    private static double worst(LimitLadder ladder) {
        return ladder.limits().get(ladder.limits().size() - 1).raiseAt();
    }

    private double blocked(Pond pond, double level) {
        SensorMemory outflow = sensor(routed.outflow());
        return outflow == null || outflow.isBlind() || Double.isNaN(outflow.value)
                ? 0
                : pond.drain().observed(level, outflow.value);
    }

    private @Nullable Rain expected(long at) {
        if (!Double.isNaN(routed.storm())) {
            return Rain.storm(at, routed.storm(), Rain.TYPHOON);
        }
        Forecast forecast = memory.forecast;
        return forecast == null || forecast.rain().endsAt() <= at ? null : forecast.rain();
    }

    private @Nullable SensorMemory sensor(int number) {
        return number == Routed.NONE ? null : memory.sensors[number];
    }

    /** The rain it rests on, in doubt if the level it begins at is. */
    List<Because> because() {
        boolean unverified = memory.sensors[routed.level()].trust != Quality.GOOD;
        Forecast forecast = memory.forecast;
        if (!Double.isNaN(routed.storm())) {
            return List.of(new Because("storm " + routed.storm() + " mm", unverified));
        }
        return forecast == null
                ? List.of()
                : List.of(
                        new Because(
                                "forecast " + forecast.total() + " mm, " + forecast.issuer(),
                                unverified));
    }
}
