package berm.center;

import berm.center.asked.NotDone;
import berm.domain.World;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.ResponseBook;
import java.time.Clock;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people write and approve response plans: into the alarm journal first. */
@Component
public class ResponseDesk {

    private final Desk desk;
    private final Agreements agreements;
    private final Clock wall;

    ResponseDesk(Desk desk, Agreements agreements, Clock wall) {
        this.desk = desk;
        this.agreements = agreements;
        this.wall = wall;
    }

    /** Writes a new version down; says why not, or null. */
    public @Nullable Refusal draft(String by, String book, String note, String document) {
        return write(
                new Entry.Drafted(
                        World.LIVE.name(),
                        ResponseBook.PLACE,
                        wall.millis(),
                        by,
                        book,
                        note,
                        document));
    }

    /** Approves a version, which holds from its time on at once; says why not, or null. */
    public @Nullable Refusal approve(
            String by, String book, int version, @Nullable Long from, String note) {
        Refusal refusal =
                write(
                        new Entry.Approved(
                                World.LIVE.name(),
                                ResponseBook.PLACE,
                                wall.millis(),
                                by,
                                book,
                                version,
                                from,
                                note));
        if (refusal == null) {
            agreements.agree();
        }
        return refusal;
    }

    private @Nullable Refusal write(Entry entry) {
        try {
            return desk.write(entry).refusal();
        } catch (Desk.NotRecorded away) {
            throw new KafkaException(String.valueOf(away.getMessage()), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the centre stops", stopped);
        }
    }

    /** What is answered to who asked for what was refused. */
    public static NotDone refused(Refusal refusal) {
        return ActionCheck.refused(refusal);
    }
}
