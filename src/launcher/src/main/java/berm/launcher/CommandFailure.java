package berm.launcher;

import berm.launcher.embedded.PortTakenException;
import berm.messages.NotTold;
import berm.service.InvalidSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Why a command could not do what was asked, in words for the person who asked. */
final class CommandFailure extends RuntimeException {
    /** Exit code when something failed or was found wrong. */
    static final int FAILED = 1;

    /** Exit code when it was asked wrongly, or settings or site files are not valid. */
    static final int ASKED_WRONGLY = 2;

    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;
    private final int exitCode;

    private CommandFailure(List<String> sentences, int exitCode) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
        this.exitCode = exitCode;
    }

    static CommandFailure failed(String sentence) {
        return new CommandFailure(List.of("berm: " + sentence), FAILED);
    }

    static CommandFailure askedWrongly(List<String> problems) {
        return new CommandFailure(problems, ASKED_WRONGLY);
    }

    static CommandFailure askedWrongly(String problem) {
        return askedWrongly(List.of("berm: " + problem));
    }

    /** What to tell of an exception, or null if it is a fault of our own. */
    static @Nullable CommandFailure of(Throwable failure) {
        if (failure instanceof CommandFailure told) {
            return told;
        }
        if (failure instanceof InvalidSettings invalid) {
            return askedWrongly(invalid.problems());
        }
        if (failure instanceof PortTakenException taken) {
            return failed(sentence(taken));
        }
        if (failure instanceof NotTold notTold) {
            return of(notTold);
        }
        if (failure instanceof KafkaException kafka) {
            return failed("Kafka: " + sentence(kafka));
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            return failed(sentence(failure));
        }
        return null;
    }

    private static CommandFailure of(NotTold notTold) {
        List<String> sentences = notTold.problems().stream().map(each -> "berm: " + each).toList();
        boolean unknown = notTold.kind() == NotTold.Kind.UNKNOWN;
        return new CommandFailure(sentences, unknown ? FAILED : ASKED_WRONGLY);
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof NoSuchFileException absent) {
            return absent.getFile() + " does not exist";
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    List<String> sentences() {
        return sentences;
    }

    int exitCode() {
        return exitCode;
    }
}
