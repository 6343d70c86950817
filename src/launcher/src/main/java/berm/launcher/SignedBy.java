package berm.launcher;

import berm.domain.Signature;
import berm.messages.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who stands for what a command tells. */
final class SignedBy {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Who stands for it.")
    private String by;

    @Option(names = "--note", paramLabel = "TEXT", description = "What they noted, in one line.")
    private @Nullable String note;

    Signature signature() {
        return Telling.signature(by, note, "--by, --note");
    }
}
