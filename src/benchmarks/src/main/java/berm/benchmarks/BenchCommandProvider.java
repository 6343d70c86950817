package berm.benchmarks;

import berm.launcher.CommandProvider;

/** Brings {@code berm bench} onto the command line. */
public final class BenchCommandProvider implements CommandProvider {
    @Override
    public String name() {
        return "bench";
    }

    @Override
    public Object command() {
        return new BenchCommand();
    }
}
