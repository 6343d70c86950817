package berm.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One call of the command line, with what it said. */
record Invocation(int exitCode, String out, String err) {
    static Invocation of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static Invocation of(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Berm.run(
                        environment,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        arguments);
        return new Invocation(exitCode, out.toString(), err.toString());
    }
}
