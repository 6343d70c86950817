package berm.center;

import berm.service.SettingsReader;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the map is drawn on.
 *
 * @param tiles the address of a tile server's pictures, with {@code {z}}, {@code {x}} and {@code
 *     {y}} ({@code BERM_TILES}); without it nothing is fetched from elsewhere
 * @param outline GeoJSON to draw below the sites, from the file that {@code BERM_OUTLINE} names
 */
public record MapSettings(@Nullable String tiles, @Nullable String outline) {

    /** A map of our own alone. */
    public static final MapSettings NONE = new MapSettings(null, null);

    private static final int LONGEST = 500;

    /** Nothing in it ends a directive of a content security policy. */
    private static final Pattern TILES =
            Pattern.compile(
                    "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/?&=%-]*(\\{[zxy]}[A-Za-z0-9._~/?&=%-]*){3}");

    static Optional<MapSettings> read(SettingsReader reader) {
        Optional<Optional<String>> tiles =
                reader.read(
                        "BERM_TILES",
                        "",
                        "an https:// address with {z}, {x} and {y} in it",
                        MapSettings::tiles);
        Optional<Optional<String>> outline =
                reader.read(
                        "BERM_OUTLINE",
                        "",
                        "a file of at most 5 MB: a GeoJSON FeatureCollection of lines and polygons",
                        text -> text.isEmpty() ? Optional.empty() : Optional.of(Outline.of(text)));
        return tiles.flatMap(
                template ->
                        outline.map(
                                drawn ->
                                        new MapSettings(
                                                template.orElse(null), drawn.orElse(null))));
    }

    private static Optional<String> tiles(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = text.contains("{z}") && text.contains("{x}") && text.contains("{y}");
        if (text.length() > LONGEST || !TILES.matcher(text).matches() || !whole) {
            throw new IllegalArgumentException("no tiles: " + text);
        }
        return Optional.of(text);
    }

    /** Where browsers must be let fetch pictures from besides us, as a policy says it. */
    Optional<String> tileOrigin() {
        return Optional.ofNullable(tiles)
                .map(template -> URI.create(template.replaceAll("[{}]", "")))
                .map(address -> address.getScheme() + "://" + address.getAuthority());
    }
}
