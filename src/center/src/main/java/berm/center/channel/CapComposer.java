package berm.center.channel;

import berm.domain.outside.Warning;
import berm.domain.outside.Words;
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
        return message(delivery, identifier, sent, earlier, status(delivery.notice()));
    }

    /** The message that a notice would be, of status Draft: nobody has released it. */
    CapMessage draft(Notice notice, List<CapReference> earlier) {
        var toNobody = new Delivery("draft", notice, new Address.Everyone(), 0);
        String name = "draft/" + notice.id();
        return message(toNobody, name, notice.time(), earlier, CapMessage.Status.DRAFT);
    }

    private CapMessage message(
            Delivery delivery,
            String identifier,
            Instant sent,
            List<CapReference> earlier,
            CapMessage.Status status) {
        boolean restricted = settings.restriction() != null;
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
                List.of(info(delivery, sent, true, status), info(delivery, sent, false, status)));
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

    private CapInfo info(Delivery delivery, Instant sent, boolean zh, CapMessage.Status status) {
        Notice notice = delivery.notice();
        CapLevel level = CapLevel.of(notice.colour());
        Words words = words(notice, zh);
        String link = new Wording(Wording.Language.ZH, console).link(notice);
        return new CapInfo(
                zh ? "zh-CN" : "en-US",
                List.of(CapInfo.Category.SAFETY),
                zh ? "生产安全风险预警" : "Industrial safety warning",
                List.of(response(notice)),
                level,
                CapInfo.Certainty.LIKELY,
                notice.time(),
                later(notice.time(), sent).plus(HOLDS),
                settings.senderName(),
                headline(zh ? notice.zh() : notice.en(), status),
                description(delivery, words, zh),
                words == null || words.instruction().isEmpty() ? null : words.instruction(),
                link.isEmpty() ? null : link,
                settings.contact(),
                Map.of("colour", level.colourWord()),
                List.of(CapArea.named(area(words))));
    }

    private static @Nullable Words words(Notice notice, boolean zh) {
        Warning warning = notice.warning();
        return warning == null ? null : zh ? warning.zh() : warning.en();
    }

    private static String description(Delivery delivery, @Nullable Words words, boolean zh) {
        if (words == null) {
            return zh ? Wording.zh(delivery) : Wording.en(delivery);
        }
        Notice notice = delivery.notice();
        return (zh ? Wording.zhMark(notice) : Wording.enMark(notice)) + words.description();
    }

    private String area(@Nullable Words words) {
        return words == null || words.area().isEmpty() ? settings.area() : words.area();
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
