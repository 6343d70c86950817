package berm.domain;

/**
 * A statutory warning colour, from lowest to highest: blue 蓝, yellow 黄, orange 橙, red 红 (GB
 * 39496-2020, 5.5.4). Never used for risk maps or the grades of firms, whose "blue" means best.
 */
public enum Colour {
    BLUE(0),
    YELLOW(1),
    ORANGE(2),
    RED(3);

    private final int step;

    Colour(int step) {
        this.step = step;
    }

    /** Its place in the ladder, from 0; saved state relies on it. */
    public int step() {
        return step;
    }

    /** The lower of the two. */
    public Colour atMost(Colour other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
