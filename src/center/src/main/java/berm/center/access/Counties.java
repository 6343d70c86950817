package berm.center.access;

import java.util.Optional;

/** In which county a site lies, as a code of GB/T 2260. */
public interface Counties {

    /**
     * The county; empty when nobody has said it, so that no grant over a county covers the site.
     */
    Optional<String> countyOf(String world, String site);
}
