package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.judge.SiteState.Because;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.vote.ColourVote;
import berm.domain.vote.ColourVote.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a site as they stand for the vote of colours: each in the worst colour of its
 * approved limits; one that is silent or set aside is not evaluated.
 */
final class Points {
    private final List<Point> points = new ArrayList<>();
    private final List<Because> because = new ArrayList<>();

    /** The worst colour that a point shows by itself. */
    private @Nullable Colour worst;

    Points(SiteMemory memory) {
        for (int number = 0; number < memory.sensors.length; number++) {
            Sensor sensor = memory.plan.sensors().get(number);
            String item = sensor.item();
            if (item != null) {
                add(sensor, item, memory.sensors[number]);
            }
        }
    }

    private void add(Sensor sensor, String item, SensorMemory state) {
        Colour counted = null;
        Colour shown = null;
        if (state.isBlind()) {
            String why = state.setAside ? SiteRule.Is.QUALITY : SiteRule.Is.SILENCE;
            because.add(new Because(sensor.id() + "." + why + " " + Colour.YELLOW, false));
        }
        for (int place = 0; !state.isBlind() && place < state.rules.length; place++) {
            Limit limit = approved(sensor, state, place);
            if (limit != null) {
                counted = worse(counted, limit.colour());
                shown = worse(shown, limit.shown());
                String name = sensor.rules().get(place).name();
                String text = sensor.id() + "." + name + " " + limit.colour();
                because.add(new Because(text, state.rules[place].ladder.unverified));
            }
        }
        worst = shown == null ? worst : worse(worst, shown);
        points.add(new Point(sensor.id().value(), item, counted, shown, sensor.gauges()));
    }

    private static Colour worse(@Nullable Colour one, Colour other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    /**
     * The colour the vote gives the site as a number, blue 1, if no point shows it by itself; else
     * 0.
     */
    int promoted(ColourVote vote) {
        Colour site = worst == null ? null : vote.of(points);
        return site == null || site.equals(worst) ? 0 : site.step() + 1;
    }

    /** The limit whose colour the rule showed last, if somebody approved it. */
    private static @Nullable Limit approved(Sensor sensor, SensorMemory state, int place) {
        Rule rule = sensor.rules().get(place);
        Limit limit = state.rules[place].ladder.reported(rule.ladder());
        return limit == null || limit.approvedBy() == null ? null : limit;
    }

    /** Whether a point that is not evaluated warned: without it the vote may rise, never fall. */
    static boolean isMuted(SiteMemory memory) {
        for (int number = 0; number < memory.sensors.length; number++) {
            SensorMemory state = memory.sensors[number];
            Sensor sensor = memory.plan.sensors().get(number);
            boolean blind = sensor.item() != null && state.isBlind();
            for (int place = 0; blind && place < state.rules.length; place++) {
                if (approved(sensor, state, place) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The conditions that vote, and the points that are not evaluated. */
    List<Because> because() {
        return because;
    }
}
