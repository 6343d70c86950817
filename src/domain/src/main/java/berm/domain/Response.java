package berm.domain;

/** The response level of a site as a person started or stopped it. */
public record Response(ResponseLevel level, Signature signature) {
    public boolean isOn() {
        return level != ResponseLevel.NONE;
    }
}
