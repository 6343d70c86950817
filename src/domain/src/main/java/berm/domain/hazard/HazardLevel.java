package berm.domain.hazard;

/** The level of a major hazard source, from the worst: 一级, 二级, 三级, 四级. */
public enum HazardLevel {
    ONE(1),
    TWO(2),
    THREE(3),
    FOUR(4);

    private final int number;

    HazardLevel(int number) {
        this.number = number;
    }

    /** 1 is the worst. */
    public int number() {
        return number;
    }
}
