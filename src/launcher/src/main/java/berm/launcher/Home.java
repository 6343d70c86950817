package berm.launcher;

import java.nio.file.Path;

/** Where Berm is installed, and where it keeps its data when nobody says otherwise. */
final class Home {
    private Home() {}

    /** The folder with lib and conf, as the launcher script says. */
    static Path directory() {
        return Path.of(System.getProperty("berm.home", "target/berm")).toAbsolutePath();
    }

    /** Each port offset has data of its own, so that several can run side by side. */
    static Path data(int portOffset) {
        return Path.of(System.getProperty("berm.data", ".berm"), Integer.toString(portOffset));
    }
}
