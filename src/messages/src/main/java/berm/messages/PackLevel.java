package berm.messages;

import berm.domain.sourced.Provenance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit that a pack gives, on its way into a site: it says where its number comes from, keeps an
 * approval only with the number that was approved, and is approved by nobody where it is a
 * proposal.
 */
final class PackLevel {
    /** Who approved a number, and where it stands. */
    static final List<String> PROVENANCE = List.of("approvedBy", "document", "effectiveFrom");

    private static final String MARK = "mark";

    /** Where the number comes from. */
    static final String FROM = "from";

    private final PackValues values;
    private final PackMerge merge;
    private final String path;

    PackLevel(PackValues values, PackMerge merge, String path) {
        this.values = values;
        this.merge = merge;
        this.path = path;
    }

    /** The number is the site file's: nothing the pack says of its own number holds for it. */
    void ofSite(ObjectNode level, String instead) {
        for (String field : PROVENANCE) {
            removePacks(level, field);
        }
        removePacks(level, MARK);
        level.put(FROM, "the site file, instead of " + instead);
    }

    /**
     * The number is the pack's.
     *
     * @param number as the pack writes it
     * @param owner where that stands
     */
    void ofPack(ObjectNode level, String number, String owner, String effectiveFrom) {
        PackText text = PackText.of(number);
        List<String> words = new ArrayList<>();
        Provenance mark = mark(level);
        ObjectNode given = null;
        for (String name : text.names()) {
            PackValues.Value value = values.of(name);
            if (value != null) {
                words.add(value.words());
                mark = mark.weaker(value.mark());
                given = text.isOneValue() ? value.given() : null;
            }
        }
        String how = text.isPlain() ? "" : ": " + number + ", " + String.join(", ", words);
        level.put(FROM, owner + how);
        if (given != null) {
            ofParameter(level, given);
        } else {
            marked(level, mark, effectiveFrom);
        }
    }

    /** The site gave the very number: it is approved by whom the site says, and by nobody else. */
    private void ofParameter(ObjectNode level, ObjectNode given) {
        removePacks(level, MARK);
        removePacks(level, "approvedBy");
        removePacks(level, "effectiveFrom");
        for (String field : PROVENANCE) {
            if (given.has(field) && !merge.owns(path(field))) {
                level.set(field, given.get(field));
            }
        }
    }

    private void marked(ObjectNode level, Provenance mark, String effectiveFrom) {
        if (!merge.owns(path(MARK))) {
            level.put(MARK, PackMark.word(mark));
        }
        if (mark == Provenance.PROPOSED) {
            removePacks(level, "approvedBy");
        }
        if (!level.has("effectiveFrom")) {
            level.put("effectiveFrom", effectiveFrom);
        }
    }

    private static Provenance mark(ObjectNode level) {
        for (Provenance mark : Provenance.values()) {
            if (mark.name().equalsIgnoreCase(level.path(MARK).asText())) {
                return mark;
            }
        }
        return Provenance.PROPOSED;
    }

    private void removePacks(ObjectNode level, String field) {
        if (!merge.owns(path(field))) {
            level.remove(field);
        }
    }

    private String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
