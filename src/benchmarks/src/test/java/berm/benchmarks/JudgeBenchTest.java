package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JudgeBenchTest {
    @Test
    void theMillionHasThePublishedAnswer() {
        assertThat(Counted.of(CoreOracle.answer(Core.million())))
                .isEqualTo(
                        "gap gap 50, limit cleared 223, limit raised 223, rise cleared 350,"
                                + " rise raised 350, silence cleared 50, silence raised 50");
    }

    @Test
    void tellsItsFiguresWhenTheMachinesAnswerRightly() throws Exception {
        Report report = new JudgeBench(new Core(400, 82_000), new Mix(4, 60), 1).run(doing -> {});
        assertThat(report.figures()).hasSize(14);
        assertThat(report.what()).contains("silence raised 4");
        assertThat(report.json()).startsWith("{\"bench\":\"judge\"").contains("\"median\":");
        assertThat(report.text()).contains("wanted ≥ 3.00 M");
    }

    @Test
    void refusesAWrongCount() {
        var core = new Core(40, 80);
        assertThatThrownBy(() -> new Tally().check(core, List.of()))
                .isInstanceOf(WrongResult.class)
                .hasMessageContaining("0 of 80");
    }
}
