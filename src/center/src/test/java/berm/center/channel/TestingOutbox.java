package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An outbox over a database, its courier, a channel that does as it is told, and their clock. */
final class TestingOutbox implements AutoCloseable {
    private final HandClock clock = new HandClock(Story.NOW);
    private final Database database;
    private final WilfulChannel channel = new WilfulChannel(Address.Phone.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Outbox outbox;
    private Courier courier;

    TestingOutbox(Databases databases) {
        Outlet outlet = outlet(ChannelRules.DEFAULTS);
        database = new Database(databases);
        outbox = database.outbox(clock, outlet);
        courier = new Courier(outlet, outbox, database.store, clock, threads);
    }

    private Outlet outlet(ChannelRules rules) {
        return new Outlet("sms", "sms", channel, rules);
    }

    HandClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    WilfulChannel channel() {
        return channel;
    }

    Outbox outbox() {
        return outbox;
    }

    Courier courier() {
        return courier;
    }

    /** Over the same database, by other rules. */
    void restart(ChannelRules rules) {
        outbox = database.outbox(clock, outlet(rules));
        deliverBy(outlet(rules));
    }

    /** Has what waits delivered by another channel of the same name. */
    void deliverBy(Outlet outlet) {
        courier = new Courier(outlet, outbox, database.store, clock, threads);
    }

    Enqueued tell(Notice notice, Address.Phone... people) {
        return outbox.enqueue(
                notice, List.of(people).stream().map(who -> new Recipient("sms", who)).toList());
    }

    void deliverAll() {
        while (courier.deliverDue() > 0) {
            assertThat(channel.sent()).hasSizeLessThan(1_000);
        }
    }

    State state(String notice, Address.Phone to) {
        return database.of(notice, to).state();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
