package berm.center.channel;

import berm.center.Beijing;
import berm.messages.cap.CapMessage;
import java.time.format.DateTimeFormatter;

/**
 * How a delivery reads.
 *
 * @param language of the reader
 * @param console the address under which the reader reaches the console; empty for no link
 */
record Wording(Language language, String console) {

    /** The language of a reader. */
    enum Language {
        ZH,
        EN,
        BOTH
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** All of it: marks, sentence, what it stands for, time, link. */
    String text(Delivery delivery) {
        String link = link(delivery.notice());
        return sentence(delivery)
                + " "
                + TIME.format(delivery.notice().time().atZone(Beijing.ZONE))
                + (link.isEmpty() ? "" : " " + link);
    }

    /** The sentence with its marks and what it stands for. */
    String sentence(Delivery delivery) {
        return switch (language) {
            case ZH -> zh(delivery);
            case EN -> en(delivery);
            case BOTH -> zh(delivery) + " " + en(delivery);
        };
    }

    String link(Notice notice) {
        return console.isEmpty() || notice.link().isEmpty() ? "" : console + notice.link();
    }

    static String zh(Delivery delivery) {
        Notice notice = delivery.notice();
        return zhMark(notice)
                + notice.zh()
                + (delivery.folded() > 0 ? "(另有" + delivery.folded() + "条)" : "");
    }

    static String en(Delivery delivery) {
        Notice notice = delivery.notice();
        return enMark(notice)
                + notice.en()
                + (delivery.folded() > 0 ? " (and " + delivery.folded() + " more)" : "");
    }

    /** What a Chinese text begins with. */
    static String zhMark(Notice notice) {
        return (notice.drill() ? CapMessage.DRILL_MARK : "")
                + (notice.kind() == Notice.Kind.TEST ? "【测试】" : "");
    }

    /** What an English text begins with. */
    static String enMark(Notice notice) {
        return (notice.drill() ? "EXERCISE: " : "")
                + (notice.kind() == Notice.Kind.TEST ? "TEST: " : "");
    }
}
