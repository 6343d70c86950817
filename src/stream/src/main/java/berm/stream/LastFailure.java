package berm.stream;

import java.util.Comparator;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.RootExceptionInfo;

/**
 * Why a job was started anew the last time.
 *
 * @param at when it failed, ms since 1970 UTC
 * @param why in a line
 */
record LastFailure(long at, String why) {
    private static final String CAUSE = "Caused by: ";
    private static final int LONGEST = 300;

    /** Empty when it never was. */
    static Optional<LastFailure> of(RestClusterClient<?> client, JobID id) throws Exception {
        var told = FlinkCluster.ask(client, JobExceptionsHeaders.getInstance(), id);
        return told.getExceptionHistory().getEntries().stream()
                .max(Comparator.comparing(RootExceptionInfo::getTimestamp))
                .map(last -> new LastFailure(last.getTimestamp(), innermost(last.getStacktrace())));
    }

    /** The first line of the cause of causes. */
    static String innermost(String trace) {
        int last = trace.lastIndexOf(CAUSE);
        String cause = last < 0 ? trace : trace.substring(last + CAUSE.length());
        String line = cause.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
