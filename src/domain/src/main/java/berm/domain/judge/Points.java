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
    private boolean warning;

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
        Colour worst = null;
        if (!state.isBlind()) {
            worst = worst(sensor, state);
        } else {
            String why = state.setAside ? SiteRule.Is.QUALITY : SiteRule.Is.SILENCE;
            because.add(new Because(sensor.id() + "." + why + " " + Colour.YELLOW, false));
        }
        warning |= worst != null;
        points.add(new Point(sensor.id().value(), item, worst, sensor.gauges()));
    }

    private @Nullable Colour worst(Sensor sensor, SensorMemory state) {
        Colour worst = null;
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            LadderMemory ladder = state.rules[place].ladder;
            Limit limit = ladder.reported(rule.ladder());
            if (limit != null && limit.approvedBy() != null) {
                worst =
                        worst == null || limit.colour().compareTo(worst) > 0
                                ? limit.colour()
                                : worst;
                String text = sensor.id() + "." + rule.name() + " " + limit.colour();
                because.add(new Because(text, ladder.unverified));
            }
        }
        return worst;
    }

    /**
     * The colour the vote gives the site as a number, blue 1, if no point is as bad itself; else 0.
     */
    int promoted(ColourVote vote) {
        if (!warning) {
            return 0;
        }
        Colour site = vote.of(points).site();
        if (site == null || points.stream().anyMatch(point -> site.equals(point.colour()))) {
            return 0;
        }
        return site.step() + 1;
    }

    /** The conditions that vote, and the points that are not evaluated. */
    List<Because> because() {
        return because;
    }
}
