package berm.domain.hazard;

/**
 * An edition of the rules by which hazard sources are identified and graded. Only the latest is in
 * force; values of the older ones are still copied about, and must not be taken for it.
 */
public enum Edition {
    GB_18218_2000("2000"),
    GB_18218_2009("2009"),
    /** Annex 1 of Order 40, whose β are older than the classes of 2018. */
    ORDER_40("order 40"),
    /** In force since 2019-03-01. */
    GB_18218_2018("2018");

    private final String key;

    Edition(String key) {
        this.key = key;
    }

    /** Its name in tables. */
    public String key() {
        return key;
    }
}
