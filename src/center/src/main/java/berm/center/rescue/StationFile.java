package berm.center.rescue;

import berm.domain.SiteId;
import berm.messages.Fields;
import berm.messages.Problems;
import berm.messages.SiteName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the file of rescue stations that {@code BERM_STATIONS} names; everything wrong is told. */
public final class StationFile {
    private static final String STATIONS = "stations";
    static final int MOST = 2_000;
    private static final int TEXT = 200;
    private static final int MOST_MINUTES = 1_440;

    private StationFile() {}

    /** The stations; what is wrong is added to the problems. */
    public static List<Station> read(byte[] file, Problems problems) {
        Fields fields = Fields.ofYaml(file, problems);
        if (fields == null) {
            return List.of();
        }
        if (!fields.has(STATIONS)) {
            fields.wrong(STATIONS, "is missing");
        }
        List<Station> stations = fields.list(STATIONS, 0, MOST, StationFile::station);
        fields.done();
        Set<String> ids = new HashSet<>();
        for (Station station : stations) {
            if (!ids.add(station.id())) {
                fields.wrong(STATIONS, "two of the id " + station.id());
            }
        }
        return stations;
    }

    private static @Nullable Station station(Fields fields) {
        String id = fields.line("id", true, TEXT);
        if (id != null && !SiteId.isId(id)) {
            fields.wrong("id", "must be like a site's: a to z, 0 to 9, _ and -");
        }
        String state = fields.line("state", true, TEXT);
        if (state != null && !state.equals("in-use") && !state.equals("building")) {
            fields.wrong("state", "must be in-use or building");
        }
        SiteName name = SiteName.read(fields.object("name", true), TEXT);
        String phone = fields.line("phone", true, TEXT);
        Place place = place(fields.object("place", false));
        Map<String, Station.Road> roads = roads(fields.object("minutes", false));
        fields.done();
        return id == null || state == null || name == null || phone == null
                ? null
                : new Station(id, name, place, phone, state.equals("in-use"), roads);
    }

    private static @Nullable Place place(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Double latitude = fields.decimal("latitude", -90, 90);
        Double longitude = fields.decimal("longitude", -180, 180);
        fields.done();
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    private static Map<String, Station.Road> roads(@Nullable Fields fields) {
        Map<String, Station.Road> roads = new HashMap<>();
        if (fields != null) {
            for (Map.Entry<String, Fields> each : fields.entries()) {
                Station.Road road = road(each.getValue());
                if (road != null) {
                    roads.put(each.getKey(), road);
                }
            }
        }
        return roads;
    }

    private static Station.@Nullable Road road(Fields fields) {
        Integer minutes = fields.whole("is", 1, MOST_MINUTES);
        String source = fields.line("source", true, TEXT);
        LocalDate date = date(fields);
        fields.done();
        return minutes == null || source == null || date == null
                ? null
                : new Station.Road(minutes, source, date);
    }

    private static @Nullable LocalDate date(Fields fields) {
        String text = fields.text("date", true);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            fields.wrong("date", "must be a date such as 2026-03-01");
            return null;
        }
    }
}
