package berm.domain.alarm;

import org.jspecify.annotations.Nullable;

/**
 * What people have put over a condition of a site, for this alarm and those to come.
 *
 * @param shelving put aside by an operator; null when it is not
 * @param outOfService taken out by permit; null when it is not
 */
public record Overrides(@Nullable Shelving shelving, @Nullable Permit outOfService) {

    static final Overrides NONE = new Overrides(null, null);

    /**
     * Put aside for a while.
     *
     * @param until when it ends, ms; when the alarm ends, if {@code oneShot}, but at the latest
     *     then
     * @param oneShot whether it ends with the alarm it was put over
     */
    public record Shelving(String by, String reason, long since, long until, boolean oneShot) {}

    /** Taken out of service. */
    public record Permit(String by, String reason, long since) {}

    boolean none() {
        return shelving == null && outOfService == null;
    }

    Overrides shelved(@Nullable Shelving newShelving) {
        return new Overrides(newShelving, outOfService);
    }

    Overrides permitted(@Nullable Permit permit) {
        return new Overrides(shelving, permit);
    }
}
