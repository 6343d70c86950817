package berm.center.access;

import berm.domain.SiteId;
import berm.domain.World;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sites a grant is about, written {@code all}, {@code county:330100} or {@code
 * site:live/pingshan}.
 *
 * <p>A code of GB/T 2260 that ends in zeros means all below it, as there: 330000 a province, 330100
 * a city.
 */
public sealed interface Scope {

    boolean covers(String world, String site, Counties counties);

    /** Whether all that the other is about is within this one. */
    boolean holds(Scope other, Counties counties);

    /** Whether one of the two lies within the other. */
    default boolean meets(Scope other, Counties counties) {
        return holds(other, counties) || other.holds(this, counties);
    }

    /** Every site, and the installation itself. */
    record Everything() implements Scope {
        @Override
        public boolean covers(String world, String site, Counties counties) {
            return true;
        }

        @Override
        public boolean holds(Scope other, Counties counties) {
            return true;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** The sites of a county, city or province. */
    record County(String code) implements Scope {
        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");

        public County {
            if (!FORM.matcher(code).matches()) {
                throw new IllegalArgumentException("county: six digits, as 330106");
            }
        }

        @Override
        public boolean covers(String world, String site, Counties counties) {
            return counties.countyOf(world, site).filter(this::holds).isPresent();
        }

        @Override
        public boolean holds(Scope other, Counties counties) {
            return other instanceof County county
                    ? holds(county.code)
                    : other instanceof Site site && covers(site.world, site.site, counties);
        }

        private boolean holds(String county) {
            String prefix = code.replaceFirst("(00|0000)$", "");
            return county.length() == code.length() && county.startsWith(prefix);
        }

        @Override
        public String toString() {
            return "county:" + code;
        }
    }

    /** One site of one world. */
    record Site(String world, String site) implements Scope {
        private static final Pattern FORM = Pattern.compile(World.FORM + "/" + SiteId.FORM);

        public Site {
            if (!FORM.matcher(world + "/" + site).matches()) {
                throw new IllegalArgumentException("site: world/site, as live/pingshan");
            }
        }

        @Override
        public boolean covers(String itsWorld, String itsSite, Counties counties) {
            return world.equals(itsWorld) && site.equals(itsSite);
        }

        @Override
        public boolean holds(Scope other, Counties counties) {
            return equals(other);
        }

        @Override
        public String toString() {
            return "site:" + world + "/" + site;
        }
    }

    /**
     * Reads a scope as it is written.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    static Scope parse(String text) {
        if (text.equals("all")) {
            return new Everything();
        }
        if (text.startsWith("county:")) {
            return new County(text.substring("county:".length()));
        }
        return site(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "scope: all, county:330106 or site:live/pingshan"));
    }

    private static Optional<Scope> site(String text) {
        int slash = text.indexOf('/');
        return text.startsWith("site:") && slash > 0
                ? Optional.of(
                        new Site(
                                text.substring("site:".length(), slash), text.substring(slash + 1)))
                : Optional.empty();
    }
}
