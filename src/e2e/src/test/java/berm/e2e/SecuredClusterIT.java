package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import berm.testkit.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watch on a session cluster, at a Kafka that wants TLS and a password: the password goes there
 * with the job, which decides, and neither the cluster nor the role tells it.
 */
@Tag("cluster")
@Timeout(300)
class SecuredClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CONDITIONS = Pattern.compile("conditions");
    private static final String SITE =
            """
            site: pond
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            sensors:
              level:
                name: {zh: 水位, en: Level}
                quantity: LEVEL
                unit: m
                interval: 1 min
                limits:
                  direction: high
                  deadband: 0.05 m
                  levels:
                    red: {at: 100 m, approvedBy: demonstration}
            """;

    /** What Flink tells of a job, and of itself. */
    private static final List<String> PAGES =
            List.of(
                    "/jobs/JOB",
                    "/jobs/JOB/config",
                    "/jobs/JOB/plan",
                    "/jobs/JOB/exceptions",
                    "/jobs/JOB/checkpoints",
                    "/jobs/JOB/checkpoints/config",
                    "/jobs/JOB/jobmanager/config",
                    "/jobs/JOB/jobmanager/environment",
                    "/jobmanager/config",
                    "/jobmanager/environment",
                    "/taskmanagers");

    @TempDir private Path directory;
    private Secrets secrets;
    private Everything everything;

    @BeforeEach
    void prepare() throws Exception {
        secrets = new Secrets(directory, 3);
        secrets.add(TestCertificates.STORE_PASSWORD);
        everything = Everything.in(directory);
    }

    @Test
    void theJobDecidesAndNobodyTellsItsPassword() throws Exception {
        TestCertificates certificates = TestCertificates.in(directory.resolve("certificates"));
        try (SecuredKafka kafka = SecuredKafka.start(directory.resolve("kafka"), certificates);
                SessionCluster flink = SessionCluster.start(directory, 1, 1, everything.logback());
                Service watch = watch(kafka, flink)) {
            Engineer engineer = kafka.engineer(secrets);
            engineer.apply(SITE.getBytes(UTF_8), 1);
            watch.start();
            await("watch").atMost(PATIENCE).until(watch::isUp);
            engineer.tell("pond", "level", 101, "m");
            await("an alarm").atMost(PATIENCE).until(() -> said(kafka).contains("RAISED"));
            secrets.requireNoneIn(watch.get("/health") + watch.get("/metrics"));
            lookThroughPages(flink);
        }
        for (String log : List.of("job-manager.log", "task-manager-0.log", "watch.log")) {
            secrets.requireNoneInLog(directory.resolve(log));
        }
    }

    private Service watch(SecuredKafka kafka, SessionCluster flink) throws Exception {
        int port = FreePorts.next("service").number();
        Map<String, String> settings = new HashMap<>(kafka.let("watch", secrets));
        settings.put("BERM_PRODUCTION", "true");
        settings.put("BERM_FLINK", flink.address());
        settings.put("BERM_PARALLELISM", "1");
        settings.put("BERM_CHECKPOINTS", directory.resolve("checkpoints").toString());
        settings.put("BERM_HEALTH_PORT", Integer.toString(port));
        settings.put("JAVA_TOOL_OPTIONS", everything.options());
        return Service.role("watch", port, settings, directory.resolve("watch.log"));
    }

    private static String said(SecuredKafka kafka) {
        StringBuilder said = new StringBuilder();
        kafka.log()
                .read(CONDITIONS, Map.of())
                .forEach(record -> said.append(new String(record.value(), UTF_8)));
        return said.toString();
    }

    private void lookThroughPages(SessionCluster flink) throws Exception {
        List<String> jobs = flink.jobs("watch");
        assertThat(jobs).hasSize(1);
        for (String page : PAGES) {
            String answer = flink.get(page.replace("JOB", jobs.get(0)));
            assertThat(answer).as(page).matches("(?s)[\\[{].+").doesNotContain("\"errors\"");
            secrets.requireNoneIn(answer);
        }
    }
}
