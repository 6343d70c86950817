package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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

    /** Asked for more than it gives it gives nothing: a file that was cut short looks whole. */
    @Summary(
            "The readings of up to 20 sensors, joined with commas, as CSV: one row for each, sensor"
                    + " after sensor.")
    @Refuses({413, 503})
    @Needs(Operation.EXPORT)
    @GetMapping(path = "/api/export/{world}/{site}", produces = "text/csv; charset=utf-8")
    void export(
            @PathVariable String world,
            @PathVariable String site,
            @RequestParam String sensors,
            @RequestParam long from,
            @RequestParam long to,
            HttpServletResponse response)
            throws IOException {
        Export.Wanted wanted = wanted(world, site, sensors, from, to);
        long rows = export.rows(wanted);
        if (rows > ROWS) {
            throw NotDone.tooMuch(rows + " readings; at most " + ROWS + " in one file");
        }
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + world + "-" + site + "-" + from + "-" + to + ".csv\"");
        export.write(wanted, response.getOutputStream());
    }

    private static Export.Wanted wanted(
            String world, String site, String sensors, long from, long to) {
        List<String> names = Arrays.stream(sensors.split(",")).distinct().toList();
        if (!World.isName(world) || !SiteId.isId(site) || from > to) {
            throw NotDone.wrong("not a site, or from is after to");
        }
        if (names.size() > SENSORS || !names.stream().allMatch(SensorId::isId)) {
            throw NotDone.wrong("sensors: 1 to " + SENSORS + " names of sensors");
        }
        return new Export.Wanted(
                new SiteKey(new World(world), new SiteId(site)),
                names.stream().map(SensorId::new).toList(),
                from,
                to);
    }
}
