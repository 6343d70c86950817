package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(400)
class DiscBenchIT {
    @Test
    void tellsTheBytesOfAReadingWhenAllAreFoundAgain() throws Exception {
        Report report = new DiscBench(new Core(400, 20_000)).run(doing -> {});
        assertThat(report.figures())
                .hasSize(4)
                .allSatisfy(figure -> assertThat(figure.spread().median()).isPositive());
    }
}
