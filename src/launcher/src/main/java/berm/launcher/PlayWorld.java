package berm.launcher;

import berm.bridge.RawTopics;
import berm.domain.World;
import berm.service.log.KafkaAccess;
import berm.service.log.WorldLog;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The choice of a world for a recording: time does not go back in a world. */
final class PlayWorld {
    private static final String NAME = "play";

    private final WorldLog log;
    private final KafkaAccess kafka;
    private final int partitions;

    PlayWorld(WorldLog log, KafkaAccess kafka, int partitions) {
        this.log = log;
        this.kafka = kafka;
        this.partitions = partitions;
    }

    /**
     * Makes the world, or takes one that has not come so far.
     *
     * @param wanted null for a new one
     * @param begin the recording's first stamp
     */
    World make(@Nullable World wanted, long begin) {
        Set<World> worlds = log.worlds();
        World world = wanted == null ? unused(worlds) : wanted;
        if (world.isLive()) {
            throw CommandFailure.askedWrongly("--world is live, expected a recorded one");
        }
        if (worlds.contains(world) && log.newestStamp(world) > begin) {
            throw CommandFailure.askedWrongly(
                    "--world %s has come to %s already, after the recording's %s; name another"
                            .formatted(
                                    world,
                                    Instant.ofEpochMilli(log.newestStamp(world)),
                                    Instant.ofEpochMilli(begin)));
        }
        try (RawTopics topics = RawTopics.connect(kafka, partitions)) {
            topics.create();
            topics.createWorld(world);
        }
        return world;
    }

    private static World unused(Set<World> worlds) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new World(number == 1 ? NAME : NAME + "-" + number))
                .filter(world -> !worlds.contains(world))
                .findFirst()
                .orElseThrow();
    }
}
