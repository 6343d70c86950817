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
            return Json.tree(new Load(BOUNDS).loadFromString(text));
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
     * Everything wrong with a site file is in the problems afterwards; the plan is there if nothing
     * is.
     */
    public static @Nullable Plan check(byte[] file, boolean demonstration, Problems problems) {
        JsonNode declared = read(file, problems);
        if (declared == null) {
            return null;
        }
        byte[] document = PlanJson.encode(declared, 1, null, demonstration);
        return PlanJson.decode(document, problems);
    }
}
