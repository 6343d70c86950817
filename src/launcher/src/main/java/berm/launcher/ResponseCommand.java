package berm.launcher;

import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.SiteKey;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm response}: the response level of sites. */
@Command(
        name = "response",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "Starts and stops the emergency response of sites.")
final class ResponseCommand implements Runnable {
    private static final String EXIT_CODES =
            "Exit codes: 0 done, 1 Kafka failed or a site has no plan, 2 asked wrongly.";

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static void tell(ToldSites sites, Response response, String done, PrintWriter out) {
        try (Teller teller = sites.connect()) {
            for (SiteKey key : sites.keys(teller)) {
                teller.tell(key, RawKind.RESPONSE, ResponseJson.encode(response));
                out.println(key + ": " + done);
            }
        }
    }

    /** {@code berm response start}: also changes the level of one that is on. */
    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description =
                    "Starts a response, or changes the level of the one that is on. While one is "
                            + "on, sensors are held to the interval their site file has for a flood.",
            footer = {"", EXIT_CODES})
    static final class Start implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "LEVEL", description = "IV, III, II or I.")
        private ResponseLevel level;

        @Mixin private final ToldSites sites;
        @Mixin private final SignedBy signedBy = new SignedBy();

        Start(Map<String, String> environment) {
            this.sites = new ToldSites(environment);
        }

        @Override
        public Integer call() {
            if (level == ResponseLevel.NONE) {
                throw CommandFailure.askedWrongly("a response ends with 'berm response stop'");
            }
            var response = new Response(level, signedBy.signature());
            tell(sites, response, "response " + level, spec.commandLine().getOut());
            return 0;
        }
    }

    /** {@code berm response stop}. */
    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends the response.",
            footer = {"", EXIT_CODES})
    static final class Stop implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Mixin private final ToldSites sites;
        @Mixin private final SignedBy signedBy = new SignedBy();

        Stop(Map<String, String> environment) {
            this.sites = new ToldSites(environment);
        }

        @Override
        public Integer call() {
            var response = new Response(ResponseLevel.NONE, signedBy.signature());
            tell(sites, response, "no response", spec.commandLine().getOut());
            return 0;
        }
    }
}
