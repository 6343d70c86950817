package berm.stream;

import berm.history.HistorySettings;
import berm.service.Fingerprint;
import berm.service.SettingsReader;
import java.util.Map;
import java.util.Optional;

/**
 * What the archive is told at its start: as a job, and where the history is.
 *
 * @param history see {@link HistorySettings}
 */
public record ArchiveSettings(JobSettings job, HistorySettings history) {
    /** See {@link JobSettings#identity}. */
    String identity() {
        return job.identity()
                + "\n"
                + history
                + Fingerprint.of(history.password() + history.token());
    }

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws berm.service.InvalidSettings naming every problem at once
     */
    public static ArchiveSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<JobSettings> job = JobSettings.read(reader, "8093");
        Optional<HistorySettings> history = HistorySettings.read(reader);
        reader.throwProblems();
        return new ArchiveSettings(job.orElseThrow(), history.orElseThrow());
    }
}
