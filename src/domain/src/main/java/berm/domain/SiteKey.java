package berm.domain;

/** A site in a world: the key of all state, series and events. */
public record SiteKey(World world, SiteId site) {
    /**
     * Reads {@code world/site}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static SiteKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not world/site: " + text);
        }
        return new SiteKey(
                new World(text.substring(0, slash)), new SiteId(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return world + "/" + site;
    }
}
