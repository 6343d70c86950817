package berm.domain.outside;

/** How something reaches people outside. */
public enum Means {
    /** The platforms of other authorities. */
    AUTHORITIES,
    SIRENS
}
