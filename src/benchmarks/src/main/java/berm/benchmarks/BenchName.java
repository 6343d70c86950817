package berm.benchmarks;

import berm.service.HostPort;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The measurements there are. */
enum BenchName {
    JUDGE(broker -> new JudgeBench()),
    WATCH(broker -> new WatchBench()),
    LATENCY(LatencyBench::new),
    UP(broker -> new UpBench()),
    CENTER(broker -> new CenterBench()),
    DISC(broker -> new DiscBench());

    private final Function<@Nullable HostPort, Bench> bench;

    BenchName(Function<@Nullable HostPort, Bench> bench) {
        this.bench = bench;
    }

    /**
     * @param broker an MQTT broker to use, or null for the embedded one
     */
    Bench bench(@Nullable HostPort broker) {
        return bench.apply(broker);
    }
}
