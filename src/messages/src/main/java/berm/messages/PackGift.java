package berm.messages;

import berm.messages.PackUse.Given;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sensor or condition that a pack gives a site, with what the site file says of it. */
final class PackGift {
    private final PackUse use;
    private final PackPart part;
    private final String path;
    private final Problems problems;
    private final PackMerge merge;

    /**
     * @param path where it stands in the site
     */
    PackGift(PackUse use, PackPart part, String path, Problems problems) {
        this.use = use;
        this.part = part;
        this.path = path;
        this.problems = problems;
        this.merge = new PackMerge(part.tree());
    }

    /** Lays over it what stands at a place of the site file. */
    PackGift with(JsonNode fields, String place) {
        merge.lay(fields, place, problems);
        return this;
    }

    /**
     * The fields that a site file would have, and where they come from; null when nothing is left
     * of them, which the use remembers.
     *
     * @param nearer parameters that the sensor says itself
     * @param told paths of parameters whose problem has been told
     */
    @Nullable ObjectNode fields(Map<String, Given> nearer, Set<String> told) {
        var values = new PackValues(use, nearer, path, problems, told);
        var resolution = new PackResolution(use, part, merge, values);
        ObjectNode made = resolution.fields();
        if (made == null) {
            resolution.left().forEach(why -> use.without().add(part.place() + "." + why));
            return null;
        }
        ObjectNode origin = made.putObject(PackExpansion.ORIGIN);
        String packs = use.pack().owners(List.of(part.place().split("\\.")));
        origin.put("pack", packs).put("part", part.place());
        put(origin, "own", merge.own());
        put(origin, "without", merge.without());
        put(origin, "left", resolution.left());
        return made;
    }

    private static void put(ObjectNode to, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = to.putArray(name);
            texts.forEach(list::add);
        }
    }
}
