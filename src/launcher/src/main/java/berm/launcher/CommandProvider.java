package berm.launcher;

import java.util.ServiceLoader;
import picocli.CommandLine;

/** A command of {@code berm} that another library on the class path brings along. */
public interface CommandProvider {
    String name();

    /** An object annotated as a picocli command. */
    Object command();

    /** Adds every command there is. */
    static void addAll(CommandLine line) {
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            line.addSubcommand(provider.name(), provider.command());
        }
    }
}
