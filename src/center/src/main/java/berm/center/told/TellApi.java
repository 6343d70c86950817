package berm.center.told;

import berm.center.Known;
import berm.center.LatestReading;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.told.Forms.ForecastForm;
import berm.center.told.Forms.ReadingForm;
import berm.center.told.Forms.ResponseForm;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.messages.RainAmounts;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import berm.messages.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Telling sites over HTTP what people know; what is told is in the log when it is answered. */
@RestController
class TellApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /**
     * A site that was told something.
     *
     * @param said in short
     * @param position where it stands in the log
     */
    record Told(String site, String said, String position) {}

    /** A reading that was told, beside what the sensor itself read. */
    record ToldReading(
            String site,
            String sensor,
            String said,
            long measured,
            String position,
            @Nullable Comparison comparison) {}

    private final Known known;
    private final SiteTeller teller;
    private final MeantSites meant;

    TellApi(Known known, SiteTeller teller, MeantSites meant) {
        this.meant = meant;
        this.known = known;
        this.teller = teller;
    }

    @Summary("Tells one site a forecast of rain.")
    @Refuses(503)
    @Needs(Operation.TELL)
    @PostMapping(path = "/api/sites/{world}/{site}/forecast", consumes = JSON)
    Told forecast(
            @PathVariable String world, @PathVariable String site, @RequestBody ForecastForm form) {
        SiteKey key = Asked.site(world, site);
        Plan unused = plan(key);
        return forecast(List.of(key), form).get(0);
    }

    @Summary(
            "Tells each of many sites of a world the same forecast of rain: those named, all ponds of a"
                    + " county, or all.")
    @Refuses(503)
    @Needs(Operation.TELL)
    @PostMapping(path = "/api/sites/{world}/forecast", consumes = JSON)
    List<Told> forecasts(@PathVariable String world, @RequestBody ForecastForm form) {
        return forecast(meant.of(Asked.world(world), form.sites(), form.county()), form);
    }

    private List<Told> forecast(List<SiteKey> keys, ForecastForm form) {
        var asked = new Asked();
        String issuer = asked.name("issuer", form.issuer());
        Instant issued = asked.time("issued", form.issued());
        Instant begins = asked.time("begins", form.begins());
        asked.done();
        List<Double> hourly = form.amounts();
        long issuedAt = teller.timeOrNow(keys.get(0).world(), issued, "issued");
        byte[] document = Telling.forecast(issuer, issuedAt, begins, hourly);
        String said = RainAmounts.words(hourly);
        List<Told> told = new ArrayList<>();
        for (SiteKey key : keys) {
            try {
                told.add(tell(key, RawKind.FORECAST, document, said));
            } catch (KafkaException away) {
                throw partly(told, keys, away);
            }
        }
        return told;
    }

    /** The log went away between one site and the next: which were told, and which were not. */
    private static RuntimeException partly(
            List<Told> told, List<SiteKey> keys, KafkaException away) {
        if (told.isEmpty()) {
            return away;
        }
        List<String> done = told.stream().map(Told::site).toList();
        List<String> not = new ArrayList<>();
        keys.forEach(key -> not.add(key.site().value()));
        not.removeAll(done);
        return NotDone.away(
                List.of(
                        "Kafka: " + away.getMessage(),
                        "told: " + String.join(", ", done),
                        "not told: " + String.join(", ", not)));
    }

    @Summary("Starts a response at a site, or stops it.")
    @Refuses(503)
    @Needs(Operation.TELL)
    @PostMapping(path = "/api/sites/{world}/{site}/response", consumes = JSON)
    Told response(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody ResponseForm form) {
        SiteKey key = Asked.site(world, site);
        Plan unused = plan(key);
        var asked = new Asked();
        ResponseLevel level = asked.word("level", form.level(), ResponseLevel.class);
        asked.done();
        Signature signature = signature(officer.name(), form.note());
        var response = new Response(Objects.requireNonNull(level), signature);
        return tell(key, RawKind.RESPONSE, ResponseJson.encode(response), level.name());
    }

    private Told tell(SiteKey key, RawKind kind, byte[] document, String said) {
        return new Told(key.site().value(), said, teller.tell(key, kind, document));
    }

    @Summary("Tells a site a reading that somebody took by hand.")
    @Refuses(503)
    @Needs(Operation.TELL)
    @PostMapping(path = "/api/sites/{world}/{site}/readings", consumes = JSON)
    ToldReading reading(
            @PathVariable String world,
            @PathVariable String site,
            Officer officer,
            @RequestBody ReadingForm form) {
        SiteKey key = Asked.site(world, site);
        var asked = new Asked();
        String sensor = asked.line("sensor", form.sensor(), Forms.SENSOR);
        String value = asked.line("value", form.value(), Forms.VALUE);
        Instant at = asked.time("at", form.at());
        asked.done();
        Telling.Read read = Telling.reading(key, plan(key), sensor, value, "value");
        long measured = teller.timeOrNow(key.world(), at, "at");
        LatestReading latest = known.readings(key.world()).get(site + "/" + sensor);
        byte[] document = read.document(measured, signature(officer, form));
        String position = teller.tell(key, RawKind.MANUAL, document);
        return new ToldReading(
                site,
                sensor,
                read.words(),
                measured,
                position,
                Comparison.of(read.number(), measured, read.sensor().interval(), latest));
    }

    /** Whoever read it stands for it; who typed it for somebody else is noted. */
    private static Signature signature(Officer officer, ReadingForm form) {
        String reader = form.reader() == null ? "" : form.reader().strip();
        String note = form.note() == null ? "" : form.note().strip();
        if (reader.isEmpty() || reader.equals(officer.name())) {
            return signature(officer.name(), note);
        }
        String typed = "typed by " + officer.name();
        return signature(reader, note.isEmpty() ? typed : note + " · " + typed);
    }

    private static Signature signature(String by, @Nullable String note) {
        String said = note == null || note.isBlank() ? null : note.strip();
        return Telling.signature(by, said, "by, note");
    }

    private Plan plan(SiteKey key) {
        return known.judgedBy(key).orElseThrow(() -> NotDone.unknown(key + " has no plan"));
    }
}
