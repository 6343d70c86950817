package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.messages.ForecastJson;
import berm.messages.RawKind;
import berm.service.log.ToldLog;
import berm.sim.Demonstration;
import berm.sim.Flood;
import berm.sim.SimSettings;
import berm.sim.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The simulated sites: the world of the pond's story, and the plans of all the shipped example
 * sites; applying them again changes nothing. The forecast of the story is told with the pond's
 * first plan.
 */
final class DemonstrationSites {
    private static final String WORLD = "demo";

    private final Map<String, String> settings;

    /**
     * @param settings of the simulator
     */
    DemonstrationSites(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** The simulator's settings in the first world whose story has not been told to its end. */
    SimSettings simulator() throws IOException {
        for (int number = 1; ; number++) {
            SimSettings told = inWorld(number == 1 ? WORLD : WORLD + "-" + number);
            if (!Simulator.isOver(told)) {
                return told;
            }
        }
    }

    private SimSettings inWorld(String world) {
        Map<String, String> told = new HashMap<>(settings);
        told.put("BERM_SIM_WORLD", world);
        return SimSettings.from(told);
    }

    /** Makes the story's world and puts the plans into force. */
    void apply(RawTopics topics, PlanLog plans, ToldLog told) throws IOException {
        SimSettings story = simulator();
        topics.createWorld(story.world());
        long begin = Simulator.firstStamp(story);
        for (SiteDirectory.Site site : sites()) {
            if (site.plan().site().equals(Demonstration.POND)) {
                if (plans.apply(story.world(), site.declared(), begin, true).isNew()) {
                    forecast(told, story.world(), begin);
                }
            } else {
                var unused = plans.apply(World.LIVE, site.declared(), null, false);
            }
        }
    }

    /** The storm of the story is known before it comes. */
    private static void forecast(ToldLog told, World world, long begin) {
        double total = Flood.DEMONSTRATION.storm().totalMm();
        Rain rain = Rain.storm(Demonstration.MIDNIGHT.toEpochMilli(), total, Rain.TYPHOON);
        byte[] document = ForecastJson.encode(new Forecast("demonstration", begin, rain));
        String unused =
                told.tell(
                        new SiteKey(world, Demonstration.POND), RawKind.FORECAST, document, begin);
    }

    private static List<SiteDirectory.Site> sites() {
        Path folder = Home.directory().resolve("conf").resolve("sites");
        SiteDirectory directory = SiteDirectory.read(folder, InstalledPacks.installed(), true);
        if (!directory.problems().isEmpty()) {
            throw CommandFailure.askedWrongly(directory.problems());
        }
        return directory.sites();
    }
}
