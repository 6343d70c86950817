package berm.domain.weather;

/** A class of rain by its sum over 24 h or 12 h (GB/T 28592-2012), from the lightest. */
public enum RainClass {
    /** 小雨 */
    LIGHT("light"),
    /** 中雨 */
    MODERATE("moderate"),
    /** 大雨 */
    HEAVY("heavy"),
    /** 暴雨 */
    RAINSTORM("rainstorm"),
    /** 大暴雨 */
    HEAVY_RAINSTORM("heavy-rainstorm"),
    /** 特大暴雨 */
    EXTREME_RAINSTORM("extreme-rainstorm");

    private final String key;

    RainClass(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
