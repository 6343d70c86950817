package berm.stream;

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
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import berm.messages.SiteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A log made from a seed: sites that chatter, fall silent, repeat themselves, have wrong clocks and
 * send rubbish; new plans, responses, forecasts, readings from a staff gauge; ticks, and spans in
 * which nobody ticked.
 */
final class SeededLog {
    static final long T0 = 1_780_000_000_000L;
    private static final RawKind[] TOLD = {RawKind.RESPONSE, RawKind.FORECAST, RawKind.MANUAL};
    private static final String[] INTERVALS = {"10 s", "20 s", "40 s"};

    /** Its id, its interval and its red limit are drawn. */
    private static final String SITE =
            """
            site: s%d
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            sensors:
              level:
                name: {zh: 水位, en: Level}
                quantity: LEVEL
                unit: m
                interval: {normal: %s, flood: 10 s}
                limits:
                  direction: high
                  deadband: 0.1 m
                  levels:
                    blue: {at: 100 m, onDelay: 2 s, offDelay: 3 s, approvedBy: demonstration}
                    red: {at: %d cm, approvedBy: demonstration}
                item: level
                rules:
                  rise:
                    measure: slope
                    window: 1 min
                    least: 3
                    direction: high
                    deadband: 100 m/h
                    levels: {yellow: {at: 300 m/h, onDelay: 1 s, approvedBy: demonstration}}
                  jump:
                    measure: rate
                    direction: low
                    deadband: 100 m/h
                    levels: {orange: {at: -900 m/h, approvedBy: demonstration}}
              rain:
                name: {zh: 雨, en: Rain}
                quantity: RAIN
                unit: mm
                interval: 60 s
                item: rain
                rules:
                  minute:
                    measure: sum
                    window: 1 min
                    direction: high
                    deadband: 0 mm
                    levels: {blue: {at: 8 mm, offDelay: 2 s, approvedBy: demonstration}}
              wet-level:
                name: {zh: 湿位, en: Wet level}
                quantity: LEVEL
                unit: m
                formula: level + 0.01 m * (rain / 1 mm)
                quality:
                  span: [90 m, 100.5 m]
                  spike: {low: 0.3 m, high: 1 m}
                  flat: {within: 0.01 m, suspect: 20 s, fail: 60 s}
                limits: {direction: high, deadband: 0.1 m, levels: {yellow: {at: 100 m, onDelay: 2 s, approvedBy: demonstration}}}
            conditions:
              wet:
                name: {zh: 湿, en: Wet}
                when: {all: [level.limit, {not: rain.silence}, rain >= 0.5 mm]}
                colour: orange
                onDelay: 2 s
                approvedBy: demonstration
              blind:
                name: {zh: 盲, en: Blind}
                massSilence: {within: 1 min, share: 50 %%}
                colour: yellow
                approvedBy: demonstration
              colour:
                name: {zh: 色, en: Colour}
                vote: {blue: 2, yellow: 2, orange: 2}
                approvedBy: demonstration
            """;

    private final Random random;
    private final int sites;
    private final int partitions;
    private final long[] offsets;
    private final double[] levels;
    private final List<byte[]> sent = new ArrayList<>();
    private final List<LogRecord> log = new ArrayList<>();
    private long stamp = T0;
    private long lastTick = T0;

    private SeededLog(long seed, int sites, int partitions) {
        this.random = new Random(seed);
        this.sites = sites;
        this.partitions = partitions;
        this.offsets = new long[partitions];
        this.levels = new double[sites];
        Arrays.fill(levels, 99.5);
    }

    static List<LogRecord> of(long seed, int sites, int partitions, int records) {
        var log = new SeededLog(seed, sites, partitions);
        for (int site = 0; site < sites; site++) {
            log.plan(site, 1);
        }
        while (log.log.size() < records) {
            log.next();
        }
        return log.log;
    }

    private void next() {
        boolean outage = random.nextInt(150) == 0;
        stamp += outage ? 20_000 + random.nextInt(60_000) : random.nextInt(1_500);
        if (!outage && stamp - lastTick >= 1_000) {
            tick();
        }
        lastTick = outage ? stamp : lastTick;
        int site = random.nextInt(sites);
        if (random.nextInt(30) == 0) {
            told(site);
        } else if (random.nextInt(60) == 0) {
            plan(site, 2 + random.nextInt(100));
        } else if (site % 3 != 0 || stamp / 120_000 % 2 != 0) {
            message(site);
        }
    }

    private void tick() {
        long span = stamp - lastTick;
        lastTick = stamp;
        for (int partition = 0; partition < partitions; partition++) {
            add("", RawKind.TICK, partition, span, new byte[0], false);
        }
    }

    private void plan(int site, int version) {
        Long from = random.nextInt(3) == 0 ? (Long) (stamp + random.nextInt(30_000)) : null;
        byte[] document =
                random.nextInt(8) == 0 && version > 1
                        ? "{\"v\":1}".getBytes(UTF_8)
                        : PlanJson.encode(
                                declared(site), version, version == 1 ? null : from, true);
        add(key(site), RawKind.PLAN, site % partitions, 0, document, false);
    }

    private void told(int site) {
        RawKind kind = TOLD[random.nextInt(TOLD.length)];
        byte[] document =
                random.nextInt(8) == 0 ? "{\"v\":1}".getBytes(UTF_8) : document(kind, site);
        add(key(site), kind, site % partitions, 0, document, false);
    }

    private byte[] document(RawKind kind, int site) {
        var signature = new Signature("Wang", null);
        long time = stamp - random.nextInt(10_000);
        if (kind == RawKind.MANUAL) {
            return ManualJson.encode(new Reading("level", time, levels[site], "m"), signature);
        } else if (kind == RawKind.RESPONSE) {
            ResponseLevel[] levels = ResponseLevel.values();
            return ResponseJson.encode(
                    new Response(levels[random.nextInt(levels.length)], signature));
        }
        long issuedAt = time + (random.nextInt(8) == 0 ? 100_000 : 0);
        return ForecastJson.encode(
                new Forecast("office", issuedAt, new Rain(time, List.of(1.0, 2.0))));
    }

    private JsonNode declared(int site) {
        String file =
                SITE.formatted(
                        site,
                        INTERVALS[random.nextInt(INTERVALS.length)],
                        10_050 + random.nextInt(100));
        return Objects.requireNonNull(SiteFiles.read(file.getBytes(UTF_8), new Problems("seeded")));
    }

    private void message(int site) {
        levels[site] += random.nextGaussian() * 0.4 - (levels[site] - 100) * 0.1;
        boolean again = !sent.isEmpty() && random.nextInt(25) == 0;
        byte[] payload = again ? sent.get(random.nextInt(sent.size())) : fresh(levels[site]);
        if (random.nextInt(40) == 0) {
            payload = "rubbish".getBytes(UTF_8);
        }
        add(key(site), RawKind.MESSAGE, site % partitions, 0, payload, again);
        sent.add(payload);
        if (sent.size() > 20) {
            sent.remove(0);
        }
    }

    private byte[] fresh(double level) {
        List<Reading> readings = new ArrayList<>();
        for (int back = random.nextInt(3); back >= 0; back--) {
            readings.add(new Reading("level", measuredAt(back), level, "m"));
        }
        readings.add(new Reading(random.nextInt(30) == 0 ? "ghost" : "rain", stamp, 1, null));
        return BermJson.encode(log.size(), readings);
    }

    private long measuredAt(int back) {
        return switch (random.nextInt(25)) {
            case 0 -> stamp + 8 * 3_600_000L;
            case 1 -> 1_000L * random.nextInt(10_000);
            case 2 -> Reading.NO_TIME;
            case 3, 4 -> stamp - random.nextInt(3_600_000);
            default -> stamp - back * 300L - random.nextInt(200);
        };
    }

    private static String key(int site) {
        return "live/s" + site;
    }

    private void add(
            String key, RawKind kind, int partition, long span, byte[] payload, boolean dup) {
        long offset = offsets[partition]++;
        log.add(
                new LogRecord(
                        key, kind, "raw-1", partition, offset, stamp, span, payload, "", 0, dup,
                        false, 0, 0, 0));
    }
}
