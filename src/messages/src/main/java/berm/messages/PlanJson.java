package berm.messages;

import berm.domain.plan.Plan;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan document: a declared site with its version, as it stands in the log. */
public final class PlanJson {
    /** A plan document may not be longer, in bytes; larger ones would not pass Kafka. */
    public static final int MAX_BYTES = 900 * 1024;

    private static final int VERSION = 1;

    private PlanJson() {}

    /**
     * Puts a site file's content into a plan document.
     *
     * @param effectiveFrom ms, or null for from the moment it is known
     * @param demonstration whether limits approved for demonstration count
     */
    public static byte[] encode(
            JsonNode declared, int version, @Nullable Long effectiveFrom, boolean demonstration) {
        return Json.write(
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("v", VERSION);
                    json.writeStringField("site", declared.path("site").asText());
                    json.writeNumberField("version", version);
                    if (effectiveFrom != null) {
                        json.writeStringField(
                                "effectiveFrom", Instant.ofEpochMilli(effectiveFrom).toString());
                    }
                    json.writeBooleanField("demonstration", demonstration);
                    json.writeFieldName("declared");
                    Json.writeTree(json, declared);
                    json.writeEndObject();
                });
    }

    /** The plan, or null with the problems added. */
    public static @Nullable Plan decode(byte[] document, Problems problems) {
        if (document.length > MAX_BYTES) {
            problems.add("", "longer than " + MAX_BYTES + " bytes");
            return null;
        }
        try {
            JsonNode json = Json.object(document);
            if (json.path("v").asInt() != VERSION) {
                throw new MalformedException("not a plan of version " + VERSION);
            }
            int version = Json.number(json, "version").intValue();
            String from = Json.optionalText(json, "effectiveFrom");
            long effectiveFrom = from == null ? Long.MIN_VALUE : Instant.parse(from).toEpochMilli();
            boolean demonstration = json.path("demonstration").asBoolean();
            return new DeclaredSite(problems, demonstration)
                    .resolve(json.path("declared"), version, effectiveFrom, document);
        } catch (MalformedException | DateTimeException | ArithmeticException wrong) {
            problems.add("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /**
     * Reads a document that has been decoded before, as saved state has.
     *
     * @throws IOException if it is no valid plan
     */
    public static Plan reread(byte[] document) throws IOException {
        var problems = new Problems("plan");
        Plan plan = decode(document, problems);
        if (plan == null) {
            throw new IOException(problems.toString());
        }
        return plan;
    }
}
