package berm.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that tests need and that is installed by itself. */
final class Program {
    private static final List<String> FOLDERS =
            List.of(
                    "/usr/bin",
                    "/usr/sbin",
                    "/usr/local/bin",
                    "/usr/local/sbin",
                    "/opt/homebrew/bin",
                    "/opt/homebrew/sbin");

    private Program() {}

    /**
     * Finds it.
     *
     * @param debian the package that has it
     * @throws AssertionError saying how to get it
     */
    static Path find(String name, String debian) {
        Stream<Path> places = FOLDERS.stream().map(folder -> Path.of(folder, name));
        return places.filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        name + " is not installed: apt-get install " + debian));
    }
}
