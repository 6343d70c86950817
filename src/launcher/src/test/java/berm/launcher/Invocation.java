package berm.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** One call of the command line, with what it said. */
record Invocation(int exitCode, String out, String err) {
    static Invocation of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static Invocation of(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Berm.commandLine(environment);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Invocation(exitCode, out.toString(), err.toString());
    }
}
