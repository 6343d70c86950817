package berm.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code berm bridge}, {@code berm watch} and so on: one role, run until it is told to stop. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Settings are named BERM_...; src/docs/config.md lists them. They come from the file",
            "and from the environment, which has the last word. All problems are said at once.",
            "Exit codes: 0 stopped, 1 failed, 2 settings not valid."
        })
final class RoleCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings: NAME=value lines, or YAML (*.yaml, *.yml) with NAME: value.")
    private @Nullable Path file;

    private final Role role;
    private final Map<String, String> environment;

    RoleCommand(Role role, Map<String, String> environment) {
        this.role = role;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> settings = new HashMap<>();
        if (file != null) {
            settings.putAll(SettingsFile.read(file));
        }
        settings.putAll(environment);
        return role.program().run(Map.copyOf(settings));
    }
}
