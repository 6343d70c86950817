package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The readings of a stretch as CSV over HTTP, as they were stored. */
@RestController
class ExportApi {

    private static final int SENSORS = 20;
    private static final long ROWS = 2_000_000;

    private final Export export;

    ExportApi(Export export) {
        this.export = export;
    }

    /**
     * One row for each reading of the sensors, which are joined with commas, sensor after sensor.
     *
     * <p>Asked for more than it gives it gives nothing: a file that was cut short looks whole.
     */
    @Needs(Operation.EXPORT)
    @GetMapping("/api/export/{world}/{site}")
    @Nullable ResponseEntity<?> export(
            @PathVariable String world,
            @PathVariable String site,
            @RequestParam String sensors,
            @RequestParam long from,
            @RequestParam long to,
            HttpServletResponse response)
            throws IOException {
        List<String> names = Arrays.stream(sensors.split(",")).distinct().toList();
        if (!World.isName(world) || !SiteId.isId(site) || from > to) {
            return refused(400, "not a site, or from is after to");
        }
        if (names.size() > SENSORS || !names.stream().allMatch(SensorId::isId)) {
            return refused(400, "sensors: 1 to " + SENSORS + " names of sensors");
        }
        var wanted =
                new Export.Wanted(
                        new SiteKey(new World(world), new SiteId(site)),
                        names.stream().map(SensorId::new).toList(),
                        from,
                        to);
        try {
            long rows = export.rows(wanted);
            if (rows > ROWS) {
                return refused(413, rows + " readings; at most " + ROWS + " in one file");
            }
        } catch (HistoryException away) {
            return refused(503, String.valueOf(away.getMessage()));
        }
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + world + "-" + site + "-" + from + "-" + to + ".csv\"");
        export.write(wanted, response.getOutputStream());
        return null;
    }

    private static ResponseEntity<?> refused(int status, String problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problems", List.of(problem)));
    }
}
