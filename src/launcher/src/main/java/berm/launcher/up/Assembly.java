package berm.launcher.up;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts started as early as what they need runs, in parallel, and stopped one after the other in
 * the reverse order.
 *
 * <p>One that cannot be started stops them all; so does {@link #close}, at any moment.
 */
public final class Assembly implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Assembly.class);

    private static final long SETTLE_SECONDS = 30;

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "start");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final List<Part> parts;
    private final Progress progress;
    private final Deque<Started> started = new ArrayDeque<>();
    private final Map<String, String> states = new ConcurrentSkipListMap<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private boolean closed;

    private record Started(Part part, Running running) {}

    public Assembly(List<Part> parts, Progress progress) {
        this.parts = List.copyOf(parts);
        this.progress = progress;
        parts.forEach(part -> states.put(part.name(), "waiting"));
    }

    /**
     * Starts every part; returns when all run.
     *
     * @throws PartFailure when one does not start; then all are stopped
     */
    public void start() throws PartFailure {
        Map<String, CompletableFuture<Void>> ready = new HashMap<>();
        for (Part part : parts) {
            ready.put(part.name(), allOf(ready, part).thenRunAsync(() -> start(part), threads));
        }
        CompletableFuture<Void> failed = new CompletableFuture<>();
        ready.values().forEach(one -> failWith(failed, one));
        try {
            CompletableFuture.anyOf(failed, allOf(ready.values())).join();
        } catch (CompletionException e) {
            close();
            settle(ready.values());
            throw failure(e);
        }
    }

    /** Waits for starts under way, so that they are stopped too. */
    private static void settle(Collection<CompletableFuture<Void>> ready) {
        try {
            allOf(ready).get(SETTLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException known) {
            log.debug("not all parts had started", known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PartFailure failure(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof PartFailure)) {
            cause = cause.getCause();
        }
        return cause instanceof PartFailure known ? known : new PartFailure("a part", e);
    }

    private static void failWith(CompletableFuture<Void> failed, CompletableFuture<Void> one) {
        var unused =
                one.whenComplete(
                        (done, failure) -> {
                            if (failure != null) {
                                failed.completeExceptionally(failure);
                            }
                        });
    }

    private static CompletableFuture<Void> allOf(
            Map<String, CompletableFuture<Void>> ready, Part part) {
        return allOf(part.after().stream().map(name -> needed(ready, part, name)).toList());
    }

    private static CompletableFuture<Void> needed(
            Map<String, CompletableFuture<Void>> ready, Part part, String name) {
        CompletableFuture<Void> needed = ready.get(name);
        if (needed == null) {
            throw new IllegalArgumentException(
                    part.name() + " is listed before " + name + ", which it needs");
        }
        return needed;
    }

    private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> several) {
        return CompletableFuture.allOf(several.toArray(CompletableFuture[]::new));
    }

    private void start(Part part) {
        if (isClosed()) {
            return;
        }
        long begin = System.nanoTime();
        states.put(part.name(), "starting");
        progress.starting(part);
        try {
            keep(part, part.starter().start());
        } catch (Exception | LinkageError e) {
            states.put(part.name(), "failed: " + e);
            log.error("{} did not start", part.name(), e);
            throw new CompletionException(new PartFailure(part.name(), e));
        }
        states.put(part.name(), "running");
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Keeps it to be stopped, or stops it at once when all have been stopped meanwhile. */
    private void keep(Part part, Running running) {
        synchronized (this) {
            if (!closed) {
                started.push(new Started(part, running));
                var unused = running.ended().thenAccept(reason -> end(part, reason));
                return;
            }
        }
        stop(new Started(part, running));
    }

    private void end(Part part, String reason) {
        if (!isClosed()) {
            states.put(part.name(), "ended: " + reason);
            ended.complete(part.name() + " ended: " + reason);
        }
    }

    /** Completes when a part has ended by itself, with its name and the reason. */
    public CompletableFuture<String> ended() {
        return ended;
    }

    /** How each part stands, by name. */
    public Map<String, String> states() {
        return new TreeMap<>(states);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Stops everything that runs; a part that is just being started is stopped when it has. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Started next = next(); next != null; next = next()) {
            stop(next);
        }
        threads.shutdown();
    }

    private synchronized @Nullable Started next() {
        return started.poll();
    }

    private void stop(Started one) {
        try {
            one.running().stop();
            states.put(one.part().name(), "stopped");
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", one.part().name(), e);
        }
    }
}
