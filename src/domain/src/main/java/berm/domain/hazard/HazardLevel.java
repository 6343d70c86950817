package berm.domain.hazard;

/** The level of a major hazard source, from the worst: 一级, 二级, 三级, 四级. */
public enum HazardLevel {
    ONE,
    TWO,
    THREE,
    FOUR
}
