package berm.domain;

/** How far an emergency response has been started; from none to the highest, I. */
public enum ResponseLevel {
    NONE(0),
    IV(4),
    III(3),
    II(2),
    I(1);

    private final int number;

    ResponseLevel(int number) {
        this.number = number;
    }

    /** As people number it: 1 is the highest, 4 the lowest, 0 is none. */
    public int number() {
        return number;
    }
}
