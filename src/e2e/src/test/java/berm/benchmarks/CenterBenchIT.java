package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class CenterBenchIT {
    @Test
    void tellsItsFiguresWhenACentreDoesRightly() throws Exception {
        var bench =
                new CenterBench(
                        new ManyConsoles(4, 120, 40), new Flood(400, 2, 16, 2), new FanOut(4, 25));
        Report report = bench.run(doing -> {});
        assertThat(report.json()).startsWith("{\"bench\":\"center\"");
        assertThat(report.text())
                .contains("condition to 4 consoles: p99")
                .contains("100 people called: all on record after")
                .contains("flood: last offered to all counted")
                .contains("memory of the centre after the flood");
        assertThat(Thread.getAllStackTraces().keySet())
                .as("no console goes on asking a centre that has gone")
                .extracting(Thread::getName)
                .doesNotContain("listener");
    }
}
