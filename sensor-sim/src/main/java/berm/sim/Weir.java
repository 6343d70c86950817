package berm.sim;

/**
 * The overflow that drains a pond: Q = m·b·H^1.5, with H the height of the water over the sill.
 *
 * @param sillM level above which water flows, metres
 * @param widthM width b, metres
 * @param coefficient m, 1.7 to 1.86 for a sharp crest
 */
public record Weir(double sillM, double widthM, double coefficient) {

    /** Cubic metres a second at a level, when nothing blocks the way. */
    public double flow(double levelM) {
        double height = Math.max(0, levelM - sillM);
        return coefficient * widthM * height * Math.sqrt(height);
    }
}
