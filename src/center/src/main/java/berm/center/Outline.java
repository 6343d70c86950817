package berm.center;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines to draw below the sites of a map: GeoJSON (RFC 7946), of which lines, polygons and names
 * are kept, within bounds.
 */
final class Outline {

    private static final long BYTES = 5_000_000;
    private static final int FEATURES = 2_000;
    private static final int DEPTH = 4;
    private static final int NAME = 80;
    private static final double EAST = 180;
    private static final double NORTH = 90;
    private static final Set<String> KINDS =
            Set.of("LineString", "MultiLineString", "Polygon", "MultiPolygon");

    private static final JsonMapper JSON = JsonMapper.shared();

    private Outline() {}

    /**
     * What is kept of the file.
     *
     * @throws IllegalArgumentException if it is not one of ours
     */
    static String of(String file) {
        try {
            Path path = Path.of(file);
            require(Files.isRegularFile(path) && Files.size(path) <= BYTES, "no such file");
            return clean(JSON.readTree(Files.readAllBytes(path))).toString();
        } catch (IOException | InvalidPathException | JacksonException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static JsonNode clean(JsonNode collection) {
        require(collection.path("type").asString("").equals("FeatureCollection"), "no collection");
        JsonNode features = collection.path("features");
        require(features.isArray() && features.size() <= FEATURES, "too many features");
        ObjectNode clean = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode kept = clean.putArray("features");
        features.forEach(feature -> kept.add(feature(feature)));
        return clean;
    }

    private static ObjectNode feature(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        String kind = geometry.path("type").asString("");
        require(KINDS.contains(kind), "neither lines nor polygons");
        checkPlaces(geometry.path("coordinates"), 0);
        String name = feature.path("properties").path("name").asString("");
        ObjectNode clean = JSON.createObjectNode().put("type", "Feature");
        clean.putObject("properties")
                .put("name", name.length() > NAME ? name.substring(0, NAME) : name);
        clean.putObject("geometry")
                .put("type", kind)
                .set("coordinates", geometry.get("coordinates"));
        return clean;
    }

    private static void checkPlaces(JsonNode coordinates, int depth) {
        require(coordinates.isArray() && !coordinates.isEmpty() && depth < DEPTH, "no places");
        if (coordinates.get(0).isNumber()) {
            require(coordinates.size() >= 2 && coordinates.get(1).isNumber(), "no place");
            require(
                    Math.abs(coordinates.get(0).doubleValue()) <= EAST
                            && Math.abs(coordinates.get(1).doubleValue()) <= NORTH,
                    "no longitude and latitude");
            return;
        }
        coordinates.forEach(part -> checkPlaces(part, depth + 1));
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
