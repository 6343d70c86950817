package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.plan.Plan;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Site files as people write them: YAML 1.2, within bounds, made into plan documents. */
public final class SiteFiles {
    private static final int MAX_BYTES = PlanJson.MAX_BYTES;
    private static final int MAX_DEPTH = 30;
    private static final LoadSettings BOUNDS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setAllowRecursiveKeys(false)
                    .setMaxAliasesForCollections(16)
                    .setCodePointLimit(MAX_BYTES)
                    .build();

    private SiteFiles() {}

    /** The file's content, or null with the problems added; nothing of its meaning is checked. */
    public static @Nullable JsonNode read(byte[] file, Problems problems) {
        if (file.length > MAX_BYTES) {
            problems.add("", "longer than " + MAX_BYTES + " bytes");
            return null;
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            JsonNode content = Json.tree(new Load(BOUNDS).loadFromString(text));
            if (!Json.isDeeperThan(MAX_DEPTH, content)) {
                return content;
            }
            problems.add("", "is nested too deeply");
        } catch (CharacterCodingException wrong) {
            problems.add("", "is not UTF-8");
        } catch (YamlEngineException | IllegalArgumentException wrong) {
            problems.add("", "is not YAML: " + String.valueOf(wrong.getMessage()).strip());
        } catch (StackOverflowError tooDeep) {
            problems.add("", "is nested too deeply");
        }
        return null;
    }

    /**
     * A site file that is right.
     *
     * @param declared its content, with what its packs give: what a plan document holds
     */
    public record Resolved(JsonNode declared, Plan plan) {}

    /**
     * Reads a site file, with the packs it may use.
     *
     * @return null with the problems added
     */
    public static @Nullable Resolved resolve(
            byte[] file, Packs packs, boolean demonstration, Problems problems) {
        JsonNode written = read(file, problems);
        JsonNode declared =
                written == null ? null : new PackExpansion(written, packs, problems).site();
        if (declared == null) {
            return null;
        }
        byte[] document = PlanJson.encode(declared, 1, null, demonstration);
        Plan plan = PlanJson.decode(document, problems.with(Origins.of(declared)::aside));
        return plan == null ? null : new Resolved(declared, plan);
    }

    /** The plan that a site file makes without packs, or null with the problems added. */
    public static @Nullable Plan check(byte[] file, boolean demonstration, Problems problems) {
        Resolved resolved = resolve(file, Packs.NONE, demonstration, problems);
        return resolved == null ? null : resolved.plan();
    }
}
