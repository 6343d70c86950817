package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.Reading;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.messages.BermJson;
import berm.messages.ForecastJson;
import berm.messages.ManualJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import berm.messages.SiteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Sites that chatter in real time: silences, backlogs, repetitions, wrong clocks, late readings,
 * rubbish, new plans, and what people tell them.
 */
final class Chatter {
    private static final long BEAT = 50;

    private final Random random;
    private final int sites;
    private final Outlet outlet;
    private final Map<Integer, Queue<byte[]>> held = new HashMap<>();
    private long seq;

    /** Where the chatter goes. */
    interface Outlet {
        void message(int site, byte[] payload) throws Exception;

        void plan(int site, JsonNode declared, @Nullable Long effectiveFrom) throws Exception;

        /** What a person tells the site: a response, a forecast or a reading. */
        void told(int site, RawKind kind, byte[] document) throws Exception;

        /** Called with each beat, after its messages. */
        void beat();
    }

    Chatter(long seed, int sites, Outlet outlet) {
        this.random = new Random(seed);
        this.sites = sites;
        this.outlet = outlet;
    }

    /** The first plan of every site. */
    void begin() throws Exception {
        planAnew();
    }

    /** A new plan for every site, in force at once. */
    void planAnew() throws Exception {
        for (int site = 0; site < sites; site++) {
            outlet.plan(site, declared(site), null);
        }
    }

    void chatterFor(long millis) throws Exception {
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            for (int site = 0; site < sites; site++) {
                chatter(site);
            }
            outlet.beat();
            Thread.sleep(BEAT);
        }
    }

    private void chatter(int site) throws Exception {
        if (random.nextInt(12) == 0 && !silent(site)) {
            say(site, message(site));
        }
        if (!holdsBack(site)) {
            tellHeld(site);
        }
        if (random.nextInt(200) == 0) {
            tell(site);
        }
        if (random.nextInt(3_000) == 0) {
            outlet.plan(site, declared(site), soon());
        }
    }

    private void tell(int site) throws Exception {
        long now = System.currentTimeMillis();
        var signature = new Signature("Wang", null);
        switch (random.nextInt(4)) {
            case 0 -> outlet.told(site, RawKind.RESPONSE, response(signature));
            case 1 -> {
                var forecast = new Forecast("office", now, new Rain(now, List.of(1.0, 2.0)));
                outlet.told(site, RawKind.FORECAST, ForecastJson.encode(forecast));
            }
            case 2 -> {
                Reading reading = new Reading("level", now - 1_000, level(site), "m");
                outlet.told(site, RawKind.MANUAL, ManualJson.encode(reading, signature));
            }
            default -> {
                RawKind[] kinds = {RawKind.RESPONSE, RawKind.FORECAST, RawKind.MANUAL};
                outlet.told(site, kinds[random.nextInt(kinds.length)], "rubbish".getBytes(UTF_8));
            }
        }
    }

    private byte[] response(Signature signature) {
        ResponseLevel[] levels = ResponseLevel.values();
        return ResponseJson.encode(new Response(levels[random.nextInt(levels.length)], signature));
    }

    private void say(int site, byte[] payload) throws Exception {
        if (holdsBack(site)) {
            held.computeIfAbsent(site, first -> new ArrayDeque<>()).add(payload);
            return;
        }
        tellHeld(site);
        outlet.message(site, payload);
        if (random.nextInt(25) == 0) {
            outlet.message(site, payload);
        }
    }

    private void tellHeld(int site) throws Exception {
        Queue<byte[]> waiting = held.getOrDefault(site, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            outlet.message(site, waiting.remove());
        }
    }

    /** Some are silent so long that they are lost. */
    private static boolean silent(int site) {
        return site % 5 == 3 && System.currentTimeMillis() / 15_000 % 2 == 0;
    }

    /** Some lose their connection and send the backlog afterwards. */
    private static boolean holdsBack(int site) {
        return site % 5 == 4 && System.currentTimeMillis() / 6_000 % 2 == 0;
    }

    private @Nullable Long soon() {
        return random.nextInt(3) == 0 ? (Long) (System.currentTimeMillis() + 2_000) : null;
    }

    private byte[] message(int site) {
        long now = System.currentTimeMillis();
        seq++;
        if (random.nextInt(40) == 0) {
            return ("rubbish " + seq).getBytes(UTF_8);
        }
        Reading level = new Reading("level", measuredAt(now), level(site), "m");
        return BermJson.encode(seq, List.of(level, new Reading("rain", now, 1, null)));
    }

    private static double level(int site) {
        return 100 + Math.sin(System.currentTimeMillis() / 1_500.0 + site);
    }

    private long measuredAt(long now) {
        return switch (random.nextInt(25)) {
            case 0 -> now + 8 * 3_600_000L;
            case 1 -> 1_000L * random.nextInt(10_000);
            case 2 -> Reading.NO_TIME;
            case 3 -> now - random.nextInt(3_600_000);
            default -> now - random.nextInt(200);
        };
    }

    private JsonNode declared(int site) {
        String file =
                """
                site: s%d
                name: {zh: 库, en: Pond}
                kind: tailings-pond
                sensors:
                  level:
                    name: {zh: 水位, en: Level}
                    quantity: LEVEL
                    unit: m
                    interval: {normal: 1 s, flood: 500 ms}
                    deliveryDelay: 2 s
                    limits:
                      direction: high
                      deadband: 0.05 m
                      levels:
                        blue: {at: 100 m, onDelay: 1 s, offDelay: 1 s, approvedBy: demonstration}
                        red: {at: %d cm, approvedBy: demonstration}
                  rain:
                    name: {zh: 雨, en: Rain}
                    quantity: RAIN
                    unit: mm
                    interval: 2 s
                """
                        .formatted(site, 10_040 + random.nextInt(40));
        return Objects.requireNonNull(
                SiteFiles.read(file.getBytes(UTF_8), new Problems("chatter")));
    }
}
