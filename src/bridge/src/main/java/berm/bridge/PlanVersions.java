package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one site's plan, as the records of {@code control} tell them.
 *
 * <p>A record without a position settles a version; one with a position says that it is in the raw
 * topic too.
 */
final class PlanVersions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] key;
    private byte @Nullable [] document;
    private int newest;
    private boolean inRaw;

    PlanVersions(SiteKey key) {
        this.key = key.toString().getBytes(UTF_8);
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (!Arrays.equals(key, record.key()) || record.value() == null) {
            return;
        }
        Plan plan = PlanJson.decode(record.value(), new Problems("control"));
        if (plan == null || plan.version() < newest) {
            return;
        }
        boolean same = plan.version() == newest;
        newest = plan.version();
        document = record.value();
        inRaw = record.headers().lastHeader(RawHeaders.POSITION) != null || (same && inRaw);
    }

    /** 0 when there is none. */
    int newest() {
        return newest;
    }

    /** The newest document, null when there is none. */
    byte @Nullable [] document() {
        return document;
    }

    /** The newest document, if nobody has said that it is in the raw topic. */
    byte @Nullable [] unfinished() {
        return inRaw ? null : document;
    }

    /** Whether the newest document differs from this one in its version at most. */
    boolean newestSaysTheSameAs(byte[] draft) {
        return document != null && withoutVersion(document).equals(withoutVersion(draft));
    }

    private static JsonNode withoutVersion(byte[] document) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(document);
            return json.without("version");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Ms, or null for from the moment it is known. */
    static @Nullable Long effectiveFrom(byte[] document) {
        Plan plan = PlanJson.decode(document, new Problems("control"));
        return plan == null || plan.effectiveFrom() == Long.MIN_VALUE ? null : plan.effectiveFrom();
    }
}
