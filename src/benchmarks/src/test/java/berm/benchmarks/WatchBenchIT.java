package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(400)
class WatchBenchIT {
    @Test
    void tellsItsFiguresWhenWatchAnswersRightly() throws Exception {
        Report report = new WatchBench(new Core(5_000, 500_000), 1).run(doing -> {});
        assertThat(report.figures()).hasSize(6);
        assertThat(BareSource.count()).isGreaterThan(12_500);
        assertThat(report.what()).contains("silence raised 50");
    }
}
