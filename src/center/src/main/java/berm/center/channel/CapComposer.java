package berm.center.channel;

import berm.messages.cap.CapArea;
import berm.messages.cap.CapInfo;
import berm.messages.cap.CapLevel;
import berm.messages.cap.CapMessage;
import berm.messages.cap.CapReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices as CAP messages, in Chinese and English.
 *
 * <p>That a message holds for a day unless it is updated is proposed by us, and so is what people
 * should do at each colour.
 */
final class CapComposer {
    private static final Duration HOLDS = Duration.ofDays(1);

    private final CapSettings settings;
    private final String console;

    CapComposer(CapSettings settings, String console) {
        this.settings = settings;
        this.console = console;
    }

    /** The message of a notice, under that name; its type follows from what was sent before. */
    CapMessage message(
            Delivery delivery, String identifier, Instant sent, List<CapReference> earlier) {
        CapMessage.Status status = status(delivery.notice());
        boolean restricted = settings.restriction() != null;
        String link = new Wording(Wording.Language.ZH, console).link(delivery.notice());
        return new CapMessage(
                identifier,
                settings.sender(),
                sent,
                status,
                type(delivery.notice(), earlier),
                restricted ? CapMessage.Scope.RESTRICTED : CapMessage.Scope.PUBLIC,
                settings.restriction(),
                List.of(),
                note(delivery),
                earlier,
                List.of(
                        info(delivery, sent, "zh-CN", link, status),
                        info(delivery, sent, "en-US", link, status)));
    }

    private static CapMessage.Status status(Notice notice) {
        if (notice.kind() == Notice.Kind.TEST) {
            return CapMessage.Status.TEST;
        }
        return notice.drill() ? CapMessage.Status.EXERCISE : CapMessage.Status.ACTUAL;
    }

    private static CapMessage.Type type(Notice notice, List<CapReference> earlier) {
        if (earlier.isEmpty()) {
            return CapMessage.Type.ALERT;
        }
        return notice.kind() == Notice.Kind.OVER ? CapMessage.Type.CANCEL : CapMessage.Type.UPDATE;
    }

    /** Who answers for it. */
    private static @Nullable String note(Delivery delivery) {
        return delivery.to().official().map(by -> "released by " + by.name()).orElse(null);
    }

    private CapInfo info(
            Delivery delivery,
            Instant sent,
            String language,
            String link,
            CapMessage.Status status) {
        Notice notice = delivery.notice();
        boolean zh = language.startsWith("zh");
        CapLevel level = CapLevel.of(notice.colour());
        return new CapInfo(
                language,
                List.of(CapInfo.Category.SAFETY),
                zh ? "生产安全风险预警" : "Industrial safety warning",
                List.of(response(notice)),
                level,
                CapInfo.Certainty.LIKELY,
                notice.time(),
                later(notice.time(), sent).plus(HOLDS),
                settings.senderName(),
                headline(zh ? notice.zh() : notice.en(), status),
                zh ? Wording.zh(delivery) : Wording.en(delivery),
                null,
                link.isEmpty() ? null : link,
                settings.contact(),
                Map.of("colour", level.colourWord()),
                List.of(CapArea.named(settings.area())));
    }

    private static String headline(String sentence, CapMessage.Status status) {
        return status == CapMessage.Status.EXERCISE ? CapMessage.DRILL_MARK + sentence : sentence;
    }

    private static CapInfo.ResponseType response(Notice notice) {
        if (notice.kind() == Notice.Kind.OVER) {
            return CapInfo.ResponseType.ALL_CLEAR;
        }
        return switch (notice.colour()) {
            case BLUE, YELLOW -> CapInfo.ResponseType.MONITOR;
            case ORANGE -> CapInfo.ResponseType.PREPARE;
            case RED -> CapInfo.ResponseType.EVACUATE;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
