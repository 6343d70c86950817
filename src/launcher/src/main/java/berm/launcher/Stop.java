package berm.launcher;

import berm.launcher.up.Assembly;

/** The stopping of everything, once, whether a person or a failure asked for it. */
final class Stop {
    private final Assembly assembly;
    private final StartLines lines;
    private volatile boolean asked;
    private boolean stopped;

    private Stop(Assembly assembly, StartLines lines) {
        this.assembly = assembly;
        this.lines = lines;
    }

    /** Stops also when the process is told to end. */
    static Stop onShutdown(Assembly assembly, StartLines lines) {
        Stop stop = new Stop(assembly, lines);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::now, "stop"));
        return stop;
    }

    /** Whether it has begun. */
    boolean isAsked() {
        return asked;
    }

    /** Returns when everything has stopped. */
    void now() {
        asked = true;
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            lines.stopping();
            assembly.close();
            lines.stopped();
        }
    }
}
