package berm.messages.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever message can be made is valid. */
class CapXmlPropertyTest {
    private static final int SEEDS = 2_000;
    private static final String NAMES = "abzAZ019._@:-/";

    @Test
    void everyMessageThatCanBeMadeIsValid() throws Exception {
        var schema = new CapSchema();
        int made = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            CapMessage message = made(new Random(seed));
            if (message != null) {
                made++;
                assertThat(schema.fault(CapXml.write(message))).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(made).isGreaterThan(SEEDS / 2);
    }

    /** A message, or null when chance asked for one that may not be. */
    private static @Nullable CapMessage made(Random random) {
        try {
            var status = one(random, CapMessage.Status.values());
            var scope = one(random, CapMessage.Scope.values());
            String mark = status == CapMessage.Status.EXERCISE ? CapMessage.DRILL_MARK : "x";
            List<CapInfo> infos = new ArrayList<>();
            for (String language : List.of("zh-CN", "en-US").subList(0, random.nextInt(3))) {
                infos.add(info(random, language, mark));
            }
            return new CapMessage(
                    name(random),
                    name(random),
                    time(random),
                    status,
                    one(random, CapMessage.Type.values()),
                    scope,
                    scope == CapMessage.Scope.RESTRICTED ? text(random) : null,
                    random.nextBoolean() ? List.of(text(random), "a b") : List.of(),
                    random.nextBoolean() ? text(random) : null,
                    random.nextInt(5) > 0 ? List.of(reference(random)) : List.of(),
                    infos);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    private static CapInfo info(Random random, String language, String mark) {
        Instant effective = time(random);
        Map<String, String> parameters = new HashMap<>();
        parameters.put("p" + name(random), text(random));
        return new CapInfo(
                language,
                Collections.nCopies(1 + random.nextInt(3), one(random, CapInfo.Category.values())),
                text(random),
                List.of(one(random, CapInfo.ResponseType.values())),
                one(random, CapLevel.values()),
                one(random, CapInfo.Certainty.values()),
                effective,
                random.nextBoolean() ? effective.plusSeconds(1 + random.nextInt(9)) : null,
                text(random),
                mark + text(random),
                text(random),
                random.nextBoolean() ? text(random) : null,
                random.nextBoolean() ? "https://a.example/%E5%BA%93?a=b&c=" + name(random) : null,
                random.nextBoolean() ? text(random) : null,
                parameters,
                random.nextBoolean() ? List.of(area(random)) : List.of());
    }

    private static CapArea area(Random random) {
        CapArea.Point corner = point(random);
        return new CapArea(
                text(random),
                random.nextBoolean()
                        ? List.of(corner, point(random), point(random), corner)
                        : List.of(),
                random.nextBoolean() ? new CapArea.Circle(corner, random.nextDouble()) : null,
                Map.of("GB/T 2260", "330681"));
    }

    private static CapArea.Point point(Random random) {
        return new CapArea.Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
    }

    private static CapReference reference(Random random) {
        return new CapReference(name(random), name(random), time(random));
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            name.append(NAMES.charAt(random.nextInt(NAMES.length())));
        }
        return name.toString();
    }

    /** Letters of every kind, with what XML must escape; sometimes what it cannot carry. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("文");
        String special = "<>&\"'\n\t]]> \u00a0库😀";
        for (int i = 0; i < random.nextInt(30); i++) {
            text.append(special, 0, random.nextInt(special.length() - 1));
        }
        if (random.nextInt(200) == 0) {
            text.append((char) random.nextInt(0x20));
        }
        return text.toString().replace("\"", "");
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
