package berm.launcher;

import berm.bridge.PlanLog;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import berm.service.log.KafkaAccess;
import berm.sim.MappedColumn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan that a recording is judged by. */
final class PlayPlan {
    private final KafkaAccess kafka;
    private final SiteKey key;
    private final InstalledPacks packs;

    private PlayPlan(KafkaAccess kafka, SiteKey key, InstalledPacks packs) {
        this.kafka = kafka;
        this.key = key;
        this.packs = packs;
    }

    /**
     * @param packs that a site file may use
     */
    static PlayPlan of(KafkaAccess kafka, SiteKey key, InstalledPacks packs) {
        return new PlayPlan(kafka, key, packs);
    }

    /**
     * Puts it into force from the recording's first stamp.
     *
     * @param file a site file; null for the plan the site has already
     */
    void apply(@Nullable Path file, long begin, List<MappedColumn> columns) throws IOException {
        try (PlanLog plans = PlanLog.connect(kafka)) {
            JsonNode declared = file == null ? known(plans) : read(file);
            requireSensors(declared, columns);
            var unused = plans.apply(key.world(), declared, begin, true);
        }
    }

    private JsonNode known(PlanLog plans) throws IOException {
        Optional<Plan> known = plans.newest(key);
        if (known.isEmpty()) {
            throw CommandFailure.askedWrongly(
                    "--plan is missing: the site " + key.site() + " has no plan yet");
        }
        return new ObjectMapper().readTree(known.get().document()).path("declared");
    }

    private JsonNode read(Path file) throws IOException {
        var problems = new Problems(file.toString());
        byte[] bytes = Files.readAllBytes(file);
        var resolved = SiteFiles.resolve(bytes, packs.read(), true, problems);
        if (resolved == null) {
            throw CommandFailure.askedWrongly(problems.found());
        }
        SiteId site = resolved.plan().site();
        if (!site.equals(key.site())) {
            throw CommandFailure.askedWrongly(
                    "--plan is of the site " + site + ", but --site is " + key.site());
        }
        return resolved.declared();
    }

    private static void requireSensors(JsonNode declared, List<MappedColumn> columns) {
        List<String> problems =
                columns.stream()
                        .map(column -> column.sensor().value())
                        .filter(sensor -> !declared.path("sensors").has(sensor))
                        .map(
                                sensor ->
                                        "berm: --map names "
                                                + sensor
                                                + ", but the plan has no such sensor")
                        .toList();
        if (!problems.isEmpty()) {
            throw CommandFailure.askedWrongly(problems);
        }
    }
}
