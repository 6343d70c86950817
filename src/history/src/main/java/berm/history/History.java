package berm.history;

import berm.domain.StoredReading;
import java.util.List;

/** Where the series of sensors are kept: written once each, read as often as wanted. */
public interface History extends HistoryReader {
    /** Reaches the store when it is first asked, not before. */
    static History open(HistorySettings settings) {
        return new StoreHistory(HistoryWriter.open(settings), HistoryReader.open(settings));
    }

    /**
     * Stores the readings; returns when the store has every one of them, except those in the
     * report. A reading with the sensor and time of an earlier one takes its place, so what may
     * have been written already can be written again. Waits for a store that is away, if need be
     * for ever.
     *
     * @throws InterruptedException while waiting; then any of the readings may be stored or not
     */
    WriteReport write(List<StoredReading> readings) throws InterruptedException;
}
