package berm.e2e;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.domain.Reading;
import berm.domain.Signature;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.ManualJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import berm.messages.SiteFiles;
import berm.service.log.KafkaAccess;
import berm.service.log.ToldLog;
import java.util.Objects;

/** Who makes the topics, applies plans and tells readings: the rights of {@code engineer}. */
record Engineer(KafkaAccess kafka) {

    /** Applies a site's file, limits approved for demonstration included. */
    void apply(byte[] site, int partitions) throws Exception {
        var declared = Objects.requireNonNull(SiteFiles.read(site, new Problems("site")));
        try (RawTopics topics = RawTopics.connect(kafka, partitions);
                PlanLog plans = PlanLog.connect(kafka)) {
            topics.create();
            if (!plans.apply(World.LIVE, declared, null, true).isNew()) {
                throw new AssertionError("the plan was there");
            }
        }
    }

    /** Tells a live site what was read now. */
    void tell(String site, String sensor, double value, String unit) {
        Reading reading = new Reading(sensor, System.currentTimeMillis(), value, unit);
        byte[] document = ManualJson.encode(reading, new Signature("Wang", null));
        try (ToldLog told = ToldLog.connect(kafka)) {
            told.tell(SiteKey.parse("live/" + site), RawKind.MANUAL, document, null);
        }
    }
}
