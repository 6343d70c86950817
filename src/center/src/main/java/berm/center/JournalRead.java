package berm.center;

import org.springframework.stereotype.Component;

/** Whether the alarm journal has been read to where it ended when that began. */
@Component
class JournalRead {

    private volatile boolean done;

    void finish() {
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
