package berm.center;

import berm.domain.alarm.Entry;
import java.util.concurrent.CompletableFuture;

/**
 * Where entries of the alarm journal are written: the entries of a site are read back in the order
 * in which they were written, by this centre and by every other.
 */
interface AlarmLog {

    /**
     * Writes an entry; done when it cannot be lost any more, failed when it may not be there.
     *
     * @param origin by which its writer knows it again when it is read
     */
    CompletableFuture<?> write(Entry entry, Origin origin);
}
