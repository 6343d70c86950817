package berm.messages.cap;

import berm.domain.Colour;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pond whose level reaches the red limit: the messages of the tests. */
final class CapStory {
    static final CapUnit COUNTY = new CapUnit("330681", "418");
    static final Instant RED_AT = Instant.parse("2020-08-04T13:35:00Z");
    static final String SENDER = "duty@county.example";

    private CapStory() {}

    static CapInfo info(String language, String headline) {
        return new CapInfo(
                language,
                List.of(CapInfo.Category.SAFETY),
                "尾矿库漫顶 Overtopping of a tailings pond",
                List.of(CapInfo.ResponseType.EVACUATE),
                CapLevel.of(Colour.RED),
                CapInfo.Certainty.LIKELY,
                RED_AT,
                RED_AT.plusSeconds(6 * 3_600),
                "诸暨市应急管理局",
                headline,
                "平山库安全超高0.999米,低于红线1.00米。 Freeboard 0.999 m < 1.00 m & falling.",
                "沿疏散路线撤离。",
                "https://berm.example/#/event/live/pingshan/17",
                "0575-0000000",
                Map.of("colour", "Red"),
                List.of(
                        new CapArea(
                                "平山村",
                                List.of(
                                        new CapArea.Point(29.7, 120.2),
                                        new CapArea.Point(29.7, 120.3),
                                        new CapArea.Point(29.8, 120.3),
                                        new CapArea.Point(29.7, 120.2)),
                                new CapArea.Circle(new CapArea.Point(29.71, 120.25), 0.00001),
                                Map.of("GB/T 2260", "330681"))));
    }

    static CapMessage alert(CapMessage.Status status, String headline) {
        return message("1", status, CapMessage.Type.ALERT, headline, List.of());
    }

    static CapMessage message(
            String identifier,
            CapMessage.Status status,
            CapMessage.Type type,
            String headline,
            List<CapReference> references) {
        return scoped(
                identifier, status, type, headline, references, CapMessage.Scope.PUBLIC, null);
    }

    static CapMessage scoped(
            String identifier,
            CapMessage.Status status,
            CapMessage.Type type,
            String headline,
            List<CapReference> references,
            CapMessage.Scope scope,
            @Nullable String restriction) {
        return new CapMessage(
                identifier,
                SENDER,
                RED_AT.plusNanos(999),
                status,
                type,
                scope,
                restriction,
                List.of(),
                null,
                references,
                List.of(info("zh-CN", headline), info("en-US", headline)));
    }
}
