package berm.center.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may do something: so many at once, and as many again in each minute.
 *
 * <p>Remembers a bounded number of clients, those that came last.
 */
final class Allowance {
    private static final int CLIENTS = 10_000;
    private static final double MINUTE = 60_000;

    /** What is left of it, and when that was so. */
    private record Left(double amount, long at) {}

    private final int most;
    private final Clock wall;
    private final Map<String, Left> clients =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
                    return size() > CLIENTS;
                }
            };

    Allowance(int most, Clock wall) {
        this.most = most;
        this.wall = wall;
    }

    /** Takes one; the seconds to wait for the next when there is none, else 0. */
    synchronized long take(String client) {
        long now = wall.millis();
        Left left = clients.getOrDefault(client, new Left(most, now));
        double grown = (double) Math.max(0, now - left.at()) / MINUTE * most;
        double amount = Math.min(most, left.amount() + grown);
        clients.put(client, new Left(amount < 1 ? amount : amount - 1, now));
        return amount < 1 ? (long) Math.ceil((1 - amount) * MINUTE / most / 1_000) : 0;
    }

    /** Whether that client has none left to take. */
    synchronized boolean isSpent(String client) {
        Left left = clients.get(client);
        return left != null && left.amount() < 1;
    }
}
