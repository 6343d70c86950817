package berm.launcher;

import berm.domain.SiteKey;
import berm.launcher.play.Outcome;
import berm.sim.PlayCounts;
import berm.sim.RecordingCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person is told when a recording has been played. */
record PlaySummary(SiteKey key, RecordingCounts read, PlayCounts told, Outcome outcome) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("world      " + key.world());
        lines.add(
                "read       %d rows: %d numbers, %d missing, %d not readable"
                        .formatted(read.rows(), read.samples(), read.missing(), read.broken()));
        lines.add("published  " + told.readings());
        lines.add("accepted   " + outcome.accepted());
        if (outcome.derived() > 0) {
            lines.add("derived    " + outcome.derived());
        }
        lines.add("stored     " + outcome.stored());
        lines.add("rejected   " + list(outcome.rejected()));
        lines.add("events     " + list(outcome.events()));
        if (!isAccountedFor()) {
            lines.add("NOT EVERY READING IS ACCOUNTED FOR");
        }
        return lines;
    }

    /** Published = accepted + rejected, and accepted + derived = stored. */
    boolean isAccountedFor() {
        long rejected = outcome.rejected().values().stream().mapToLong(Long::longValue).sum();
        return told.readings() == outcome.accepted() + rejected
                && outcome.accepted() + outcome.derived() == outcome.stored();
    }

    private static String list(Map<?, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
