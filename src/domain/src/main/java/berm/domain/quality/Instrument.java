package berm.domain.quality;

import berm.domain.Direction;
import berm.domain.Quantity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of instrument that has default tests, see {@link InstrumentTests}.
 *
 * <p>Which way is dangerous is facts §1.3 [T-h, T-m]; null is either way, and also where neither
 * is: then no value is set aside for its range. Which guards people directly is ours [D].
 */
public enum Instrument {
    /** 库水位: a radar over the pond. */
    POND_LEVEL(Quantity.LEVEL, Direction.HIGH, false),
    /** 干滩长度, the shortest of the sections. */
    BEACH_LENGTH(Quantity.LEVEL, Direction.LOW, false),
    /** 浸润线埋深, below the surface. */
    PHREATIC_DEPTH(Quantity.LEVEL, Direction.LOW, false),
    /** 渗压计 with a vibrating wire. */
    VW_PIEZOMETER(Quantity.PRESSURE, Direction.HIGH, false),
    /** 表面位移, one of the two horizontal parts. */
    GNSS_HORIZONTAL(Quantity.LEVEL, null, false),
    /** 表面位移, the vertical part. */
    GNSS_VERTICAL(Quantity.LEVEL, null, false),
    /** 测斜仪 in place, one segment. */
    INCLINOMETER(Quantity.LEVEL, null, false),
    /** 沉降, downward below 0. */
    SETTLEMENT(Quantity.LEVEL, Direction.LOW, false),
    /** 量水堰: rising is dangerous, and so is falling dry at once. */
    V_NOTCH_WEIR(Quantity.FLOW, null, false),
    /** 浑浊度 of the seepage. */
    TURBIDITY(Quantity.TURBIDITY, Direction.HIGH, false),
    /** 雨量计: what fell since the last reading. */
    TIPPING_BUCKET(Quantity.RAIN, Direction.HIGH, false),
    /** 储罐液位, above the bottom. */
    TANK_LEVEL(Quantity.LEVEL, Direction.HIGH, false),
    /** 可燃气体, in %LEL. */
    GAS_COMBUSTIBLE(Quantity.RATIO, Direction.HIGH, true),
    /** 有毒气体. */
    GAS_TOXIC(Quantity.CONCENTRATION, Direction.HIGH, true),
    /** 氧气, in %vol: too lean and too rich. */
    OXYGEN(Quantity.RATIO, null, true),
    /** 气压, by which others are compensated. */
    BAROMETER(Quantity.PRESSURE, null, false),
    /** 气温. */
    AIR_TEMPERATURE(Quantity.TEMPERATURE, null, false),
    /** Of a tank or a reactor. */
    PROCESS_TEMPERATURE(Quantity.TEMPERATURE, Direction.HIGH, false),
    /** 风速. */
    WIND_SPEED(Quantity.SPEED, Direction.HIGH, false),
    /** 人员计数 in an explosive workshop. */
    PEOPLE_COUNTER(Quantity.COUNT, Direction.HIGH, true);

    private final Quantity quantity;
    private final @Nullable Direction danger;
    private final boolean safety;

    Instrument(Quantity quantity, @Nullable Direction danger, boolean safety) {
        this.quantity = quantity;
        this.danger = danger;
        this.safety = safety;
    }

    /** What it is called in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Quantity quantity() {
        return quantity;
    }

    /** Which way is dangerous; null when either may be. */
    public @Nullable Direction danger() {
        return danger;
    }

    /** Whether it guards people directly. */
    public boolean safety() {
        return safety;
    }
}
