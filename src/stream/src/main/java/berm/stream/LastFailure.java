package berm.stream;

import java.util.Comparator;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.RootExceptionInfo;

/** Why a job was started anew the last time, in a line. */
final class LastFailure {
    private static final String CAUSE = "Caused by: ";
    private static final int LONGEST = 300;

    private LastFailure() {}

    /** Empty when it never was. */
    static Optional<String> of(RestClusterClient<?> client, JobID id) throws Exception {
        var told = FlinkCluster.ask(client, JobExceptionsHeaders.getInstance(), id);
        return told.getExceptionHistory().getEntries().stream()
                .max(Comparator.comparing(RootExceptionInfo::getTimestamp))
                .map(failure -> innermost(failure.getStacktrace()));
    }

    /** The first line of the cause of causes. */
    static String innermost(String trace) {
        int last = trace.lastIndexOf(CAUSE);
        String cause = last < 0 ? trace : trace.substring(last + CAUSE.length());
        String line = cause.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
