package berm.domain.pond;

import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the codes ask of a tailings pond. These are defaults: the design institute gives the limits
 * of each pond (GB 39496-2020, 5.5.4), and a pond without design values has no approved limits.
 *
 * @param table keys {@code class/storage/…}, {@code class/height/…}, {@code class/apart}, {@code
 *     freeboard/…}, {@code beach/type/…}, {@code phreatic/height}
 */
public record PondCode(SourcedTable table) {
    /**
     * The class of a pond at its present stage (GB 51108-2015, 3.2.1): the higher of the classes by
     * storage and by height, lowered by one where they are more than one apart.
     *
     * @param storage full storage 全库容, in 10⁴ m³; ≥ 0
     * @param height of the dam, in m; ≥ 0
     */
    public PondClass classOf(double storage, double height) {
        int byStorage = classBy("class/storage/", storage).number();
        int byHeight = classBy("class/height/", height).number();
        int higher = Math.min(byStorage, byHeight);
        boolean apart = Math.abs(byStorage - byHeight) > table.number("class/apart").value();
        return PondClass.of(apart ? higher + 1 : higher);
    }

    private PondClass classBy(String prefix, double value) {
        requireAtLeast0(value);
        for (PondClass pond : PondClass.values()) {
            if (pond != PondClass.FIVE && value >= table.number(prefix + pond.key()).value()) {
                return pond;
            }
        }
        return PondClass.FIVE;
    }

    /**
     * The smallest safety freeboard 最小安全超高, in m: from the design flood level to the crest of the
     * beach (GB 50863, 4.2). Today's level compared with it leaves no room for the flood: what must
     * keep it is the predicted peak.
     */
    public Sourced freeboard(PondClass dam) {
        return table.number("freeboard/" + dam.key());
    }

    /** The shortest dry beach 最小干滩长度, in m, at the design flood level too (GB 50863, 4.2). */
    public Sourced beach(PondClass dam, DamType type) {
        return table.number("beach/" + type.key() + "/" + dam.key());
    }

    /**
     * The smallest depth of the phreatic line 浸润线 below the downstream slope, in m (GB 50863),
     * straight between the heights of the table and constant outside. For upstream dams; the depth
     * that stability asks for may be more.
     *
     * @param height of the embankment, in m; ≥ 0
     */
    public Sourced phreaticDepth(double height) {
        requireAtLeast0(height);
        var depths = new TreeMap<Double, Sourced>();
        table.below("phreatic/").forEach((key, depth) -> depths.put(Double.valueOf(key), depth));
        if (depths.isEmpty()) {
            throw new IllegalArgumentException("The table has no phreatic depth");
        }
        Map.Entry<Double, Sourced> low = depths.floorEntry(height);
        Map.Entry<Double, Sourced> high = depths.ceilingEntry(height);
        if (low == null) {
            return depths.firstEntry().getValue();
        }
        if (high == null || low.getKey().equals(high.getKey())) {
            return low.getValue();
        }
        double share = (height - low.getKey()) / (high.getKey() - low.getKey());
        double from = low.getValue().value();
        double depth = from + share * (high.getValue().value() - from);
        return low.getValue().madeWith(high.getValue(), depth);
    }

    private static void requireAtLeast0(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("Not a storage or a height: " + value);
        }
    }
}
