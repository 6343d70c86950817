package berm.messages;

import org.jspecify.annotations.Nullable;

/**
 * Where a site is.
 *
 * @param latitude of CGCS2000 or WGS 84, which differ by less than a map shows; not of GCJ-02
 * @param datum what elevations at the site count from, as 1985
 * @param county the six digits that GB/T 2260 gives the county
 */
public record SitePlace(
        double latitude,
        double longitude,
        @Nullable String datum,
        @Nullable String county,
        @Nullable String address) {}
