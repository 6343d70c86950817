package berm.domain.pond;

/** How a tailings dam is raised, as far as the codes ask for a beach by it. */
public enum DamType {
    /** 上游式 */
    UPSTREAM("upstream"),
    /** 中线式 */
    CENTRELINE("centreline"),
    /** 下游式 */
    DOWNSTREAM("downstream");

    private final String key;

    DamType(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
