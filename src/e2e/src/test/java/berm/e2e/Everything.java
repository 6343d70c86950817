package berm.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Settings by which a process logs all that its libraries can log.
 *
 * @param logback most of them
 * @param jdk those that use the JDK's own logging, as the MQTT client does
 */
record Everything(Path logback, Path jdk) {
    private static final String LOGBACK =
            """
            <configuration>
                <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d %level %logger - %msg%n%ex</pattern></encoder>
                </appender>
                <root level="TRACE"><appender-ref ref="all"/></root>
            </configuration>
            """;
    private static final String JDK =
            """
            handlers=java.util.logging.ConsoleHandler
            .level=ALL
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.SimpleFormatter.format=%1$tT %4$s %3$s - %5$s%6$s%n
            """;

    /** What only such a process says. */
    private static final Pattern WHISPER = Pattern.compile(" (TRACE|FINER|FINEST) ");

    static Everything in(Path folder) throws IOException {
        return new Everything(
                Files.writeString(folder.resolve("everything.xml"), LOGBACK),
                Files.writeString(folder.resolve("everything.properties"), JDK));
    }

    /** Of the Java machine. */
    String options() {
        return "-Dlogback.configurationFile=%s -Djava.util.logging.config.file=%s"
                .formatted(logback, jdk);
    }

    /** Whether a line shows that it was in force. */
    static boolean shows(String line) {
        return WHISPER.matcher(line).find();
    }
}
