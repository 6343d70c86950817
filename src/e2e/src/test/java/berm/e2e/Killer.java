package berm.e2e;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Kills one service again and again, at moments that a seed decides, and starts it each time. */
final class Killer implements Callable<Integer> {
    private static final int LONGEST_LIFE = 2_000;
    private static final long PATIENCE = 120_000;

    private final Service service;
    private final Random random;
    private final int kills;
    private final LongSupplier published;

    Killer(Service service, long seed, int kills, LongSupplier published) {
        this.service = service;
        this.random = new Random(seed);
        this.kills = kills;
        this.published = published;
    }

    /** How many of its deaths saw messages published: every one, or this does not return. */
    @Override
    public Integer call() throws Exception {
        int withMessagesUnderWay = 0;
        for (int kill = 0; kill < kills; kill++) {
            live();
            service.kill();
            awaitMessages();
            withMessagesUnderWay++;
            service.start();
        }
        return withMessagesUnderWay;
    }

    /** It stays dead until devices have gone on without it. */
    private void awaitMessages() throws InterruptedException {
        long before = published.getAsLong();
        long patience = System.currentTimeMillis() + PATIENCE;
        while (published.getAsLong() == before) {
            if (System.currentTimeMillis() > patience) {
                throw new AssertionError(
                        "nothing is published while " + service.name() + " is dead");
            }
            Thread.sleep(5);
        }
    }

    /** Every other life comes to work; the others end wherever their start has come to. */
    private void live() throws InterruptedException {
        if (random.nextBoolean()) {
            long patience = System.currentTimeMillis() + PATIENCE;
            while (!service.isUp()) {
                service.requireAlive();
                if (System.currentTimeMillis() > patience) {
                    throw new AssertionError(service.name() + " does not come up");
                }
                Thread.sleep(100);
            }
        }
        Thread.sleep(random.nextInt(LONGEST_LIFE));
    }
}
