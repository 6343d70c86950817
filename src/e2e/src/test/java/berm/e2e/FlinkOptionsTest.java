package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the compose file and the manifests are held against does refuse. */
class FlinkOptionsTest {
    private final FlinkOptions options;

    FlinkOptionsTest() throws Exception {
        options = new FlinkOptions();
    }

    @Test
    void anOptionIsTakenWithAValueOfItsType() {
        assertThat(options.problem("rest.port", "8081")).isEmpty();
        assertThat(options.problem("heartbeat.interval", "1s")).isEmpty();
        assertThat(options.problem("taskmanager.load-balance.mode", "TASKS")).isEmpty();
        assertThat(options.problem("metrics.reporter.any.factory.class", "a.B")).isEmpty();
    }

    @Test
    void aMisspeltNameAndAValueOfAnotherTypeAreNot() {
        assertThat(options.problem("heartbeat.intervall", "1s")).isNotEmpty();
        assertThat(options.problem("metrics.reporter.any.prot", "9249")).isNotEmpty();
        assertThat(options.problem("heartbeat.interval", "often")).isNotEmpty();
        assertThat(options.problem("taskmanager.load-balance.mode", "EVENLY")).isNotEmpty();
        assertThat(options.problem("jobmanager.memory.process.size", "900q")).isNotEmpty();
        assertThat(options.problem("metrics.reporter.any.port", "any")).isNotEmpty();
    }
}
