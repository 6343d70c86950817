package berm.domain.simulation;

import java.util.List;

/** A log, what the machine said of it, and what is true of it. */
record Life(List<LogEntry> log, List<Chapter> chapters, List<Scene> scenes) {
    static Life of(List<LogEntry> log) {
        return new Life(log, Watch.of(log), Truth.of(log));
    }
}
