package berm.launcher;

import berm.bridge.PlanLog;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.plan.Plan;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm explain}: the rules in force at a site, and where every number comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Prints the rules of the newest plan of a site: what is judged of each sensor and of "
                        + "the whole site, every limit with its delays, who approved it and where it "
                        + "stands, and from which rule pack or from the site file every number comes.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed or there is no such plan or sensor, 2 asked wrongly."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SITE", description = "The site's id.")
    private SiteId site;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SENSOR",
            description = "One sensor only.")
    private @Nullable SensorId sensor;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world; default: ${DEFAULT-VALUE}.")
    private World world;

    @Mixin private final Connection connection;

    ExplainCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        SiteKey key = new SiteKey(world, site);
        try (PlanLog plans = PlanLog.connect(connection.kafka())) {
            Plan plan =
                    plans.applied(key)
                            .orElseThrow(
                                    () ->
                                            CommandFailure.failed(
                                                    key + " has no plan; see 'berm plan apply'"));
            var explanation = new Explanation(plan);
            if (sensor != null && explanation.of(sensor).isEmpty()) {
                throw CommandFailure.failed(
                        key + " has no sensor '" + sensor + "' in plan " + plan.version());
            }
            var lines = sensor == null ? explanation.lines() : explanation.of(sensor);
            String head = "%s, plan %d; what names no pack stands in the site file";
            spec.commandLine().getOut().println(head.formatted(key, plan.version()));
            lines.forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
