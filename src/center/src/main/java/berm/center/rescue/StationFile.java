package berm.center.rescue;

import berm.center.PlanView.Name;
import berm.domain.SiteId;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the file of rescue stations that {@code BERM_STATIONS} names; everything wrong is told. */
public final class StationFile {
    private static final int MOST = 2_000;
    private static final int TEXT = 200;
    private static final int MOST_MINUTES = 1_440;

    private final Problems problems;

    private StationFile(Problems problems) {
        this.problems = problems;
    }

    /** The stations; what is wrong is added to the problems. */
    public static Stations read(byte[] file, Problems problems) {
        JsonNode content = SiteFiles.read(file, problems);
        return content == null ? Stations.NONE : new StationFile(problems).stations(content);
    }

    private Stations stations(JsonNode content) {
        JsonNode listed = content.path("stations");
        if (!listed.isArray() || listed.size() > MOST) {
            problems.add("stations", "must be a list of at most " + MOST + " stations");
            return Stations.NONE;
        }
        List<Station> stations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode each : listed) {
            Station station = station(each, "stations[" + stations.size() + "]");
            if (!ids.add(station.id())) {
                problems.add("stations", "two of the id " + station.id());
            }
            stations.add(station);
        }
        return new Stations(stations, places(content.path("sites")));
    }

    private Station station(JsonNode each, String path) {
        String id = text(each, "id", path);
        if (!SiteId.isId(id)) {
            problems.add(path + ".id", "must be like a site's: a to z, 0 to 9, _ and -");
        }
        String state = text(each, "state", path);
        if (!state.equals("in-use") && !state.equals("building")) {
            problems.add(path + ".state", "must be in-use or building");
        }
        JsonNode name = each.path("name");
        return new Station(
                id,
                new Name(text(name, "zh", path + ".name"), text(name, "en", path + ".name")),
                each.has("place") ? place(each.path("place"), path + ".place") : null,
                text(each, "phone", path),
                state.equals("in-use"),
                roads(each.path("minutes"), path + ".minutes"));
    }

    private Map<String, Station.Road> roads(JsonNode listed, String path) {
        Map<String, Station.Road> roads = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : listed.properties()) {
            String at = path + "." + each.getKey();
            JsonNode road = each.getValue();
            JsonNode minutes = road.path("is");
            if (!minutes.isIntegralNumber()
                    || minutes.asInt() < 1
                    || minutes.asInt() > MOST_MINUTES) {
                problems.add(at + ".is", "must be a whole number of minutes, 1 to " + MOST_MINUTES);
            }
            roads.put(
                    each.getKey(),
                    new Station.Road(
                            minutes.asInt(), text(road, "source", at), date(road, at + ".date")));
        }
        return roads;
    }

    private LocalDate date(JsonNode road, String path) {
        try {
            return LocalDate.parse(road.path("date").asText());
        } catch (DateTimeException notOne) {
            problems.add(path, "must be a date such as 2026-03-01");
            return LocalDate.EPOCH;
        }
    }

    private Map<String, Place> places(JsonNode sites) {
        Map<String, Place> places = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : sites.properties()) {
            Place place = place(each.getValue(), "sites." + each.getKey());
            if (place != null) {
                places.put(each.getKey(), place);
            }
        }
        return places;
    }

    private @Nullable Place place(JsonNode json, String path) {
        JsonNode latitude = json.path("latitude");
        JsonNode longitude = json.path("longitude");
        try {
            if (latitude.isNumber() && longitude.isNumber()) {
                return new Place(latitude.asDouble(), longitude.asDouble());
            }
        } catch (IllegalArgumentException outside) {
            // told below
        }
        problems.add(path, "must have a latitude and a longitude, in degrees");
        return null;
    }

    private String text(JsonNode json, String name, String path) {
        String text = json.path(name).isTextual() ? json.path(name).asText().strip() : "";
        if (text.isEmpty() || text.length() > TEXT) {
            problems.add(path + "." + name, "must be a text of 1 to " + TEXT + " characters");
        }
        return text;
    }
}
