package berm.domain.judge;

import berm.domain.judge.SiteState.Because;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.Asked;
import berm.domain.storm.Forecast;
import berm.domain.storm.Pond;
import berm.domain.storm.Rain;
import berm.domain.storm.StormMemory;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Whether nothing it rests on is in doubt. */
    static boolean isTrusted(SiteMemory memory, Routed routed) {
        return IntStream.of(routed.level(), routed.rain(), routed.outflow())
                .filter(number -> number != Routed.NONE)
                .allMatch(number -> memory.sensors[number].trusted);
    }

    /** The least freeboard to come, m; NaN while it cannot be told, and then nothing is. */
    double freeboard(LimitLadder ladder) {
        var storm = (StormMemory) state.measure;
        SensorMemory level = memory.sensors[routed.level()];
        boolean known = !level.isBlind() && level.valueAt != SensorMemory.NEVER;
        Rain expected = known ? expected(level.valueAt) : null;
        Pond pond = known ? routed.pond(level.valueAt) : null;
        if (expected == null || pond == null) {
            storm.forget();
            return Double.NaN;
        }
        return route(storm, level, pond, expected, worst(ladder));
    }

    private double route(
            StormMemory storm, SensorMemory level, Pond pond, Rain expected, double limit) {
        double blocked = blocked(pond, level.value);
        var asked = new Asked(pond, level.valueAt, level.value, expected, blocked, limit);
        return storm.freeboard(asked, routed.horizon());
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
        if (!routed.isOfForecast()) {
            return Rain.storm(at, routed.storm(), Rain.TYPHOON);
        }
        Forecast forecast = memory.forecast;
        return forecast == null || forecast.rain().endsAt() <= at ? null : forecast.rain();
    }

    private @Nullable SensorMemory sensor(int number) {
        return number == Routed.NONE ? null : memory.sensors[number];
    }

    /** The rain it rests on, in doubt if a sensor is that it begins with. */
    List<Because> because() {
        boolean unverified = !isTrusted(memory, routed);
        Forecast forecast = memory.forecast;
        if (!routed.isOfForecast()) {
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
