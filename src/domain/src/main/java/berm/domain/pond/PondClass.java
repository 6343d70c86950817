package berm.domain.pond;

/** The class 等别 of a tailings pond, from the highest: 一等 … 五等. */
public enum PondClass {
    ONE(1, "one"),
    TWO(2, "two"),
    THREE(3, "three"),
    FOUR(4, "four"),
    FIVE(5, "five");

    private final int number;
    private final String key;

    PondClass(int number, String key) {
        this.number = number;
        this.key = key;
    }

    /** 1 … 5; 1 is the highest. */
    public int number() {
        return number;
    }

    /** The class of that number, from 1 to 5. */
    static PondClass of(int number) {
        return values()[number - 1];
    }

    String key() {
        return key;
    }
}
