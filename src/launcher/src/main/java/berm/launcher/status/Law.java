package berm.launcher.status;

import java.util.List;
import java.util.stream.Stream;

/**
 * A law that the counters of a part obey: {@code whole = sum of the shares}.
 *
 * @param of what is counted
 */
record Law(String part, String of, Term whole, List<Term> shares) {
    /**
     * A counter.
     *
     * @param word for people
     */
    record Term(String word, String metric) {}

    Law {
        shares = List.copyOf(shares);
    }

    /** Every law that a running Berm is held to. */
    static List<Law> all() {
        return List.of(
                new Law(
                        "bridge",
                        "messages",
                        new Term("received", "berm_bridge_messages_received_total"),
                        List.of(
                                new Term("written", "berm_bridge_messages_written_total"),
                                new Term("in flight", "berm_bridge_messages_in_flight"))),
                readings("watch"),
                readings("archive"),
                centre("conditions"),
                centre("alarms"));
    }

    private static Law centre(String topic) {
        String labels = "{topic=\"" + topic + "\"";
        return new Law(
                "centre",
                "records of " + topic,
                new Term("received", "berm_center_received_total" + labels + "}"),
                Stream.of("accepted", "duplicate", "contradicted", "pulse", "rejected")
                        .map(fate -> centreRecords(fate, labels))
                        .toList());
    }

    private static Term centreRecords(String fate, String labels) {
        return new Term(fate, "berm_center_records_total" + labels + ",fate=\"" + fate + "\"}");
    }

    private static Law readings(String job) {
        String prefix = "berm_" + job + "_";
        return new Law(
                job,
                "readings",
                new Term("decoded", prefix + "readings_total"),
                List.of(
                        new Term("accepted", prefix + "accepted_total"),
                        new Term("rejected", prefix + "rejected_readings_total"),
                        new Term("duplicate", prefix + "duplicates_total")));
    }

    List<String> metrics() {
        return Stream.concat(Stream.of(whole), shares.stream()).map(Term::metric).toList();
    }
}
