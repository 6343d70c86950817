package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.Reading;
import berm.domain.SiteId;
import berm.domain.plan.Plan;
import berm.messages.PlanJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Readings of sites, the same always, with the plans they are judged by and the right answer. */
interface Workload {
    /** When it begins, in ms since 1970, UTC. */
    long START = 1_760_000_000_000L;

    /** From one step to the next, in ms. */
    long CADENCE = 10_000;

    /** Who is told each message, in order. */
    interface Listener {
        /**
         * @param clock when it arrives
         * @param readings empty when the gateway sends nothing: time has passed, that is all
         */
        void message(int site, int step, long clock, List<Reading> readings);
    }

    String name();

    int sites();

    int sensors();

    /** How many readings are told, those told twice counted twice. */
    long readings();

    /** How many of them are told a second time. */
    long duplicates();

    SiteId site(int number);

    /** The site's plan as it stands in the log. */
    byte[] document(int site);

    /** Every reading's name is a string of its own, as a decoder makes it. */
    void tell(Listener listener);

    /** What must be said of it: the {@link #line}s of all its events, sorted. */
    List<String> answer();

    /** An event as a line; empty for what is not compared. */
    String line(ConditionEvent event);

    default Plan plan(int site) {
        try {
            return PlanJson.reread(document(site));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
