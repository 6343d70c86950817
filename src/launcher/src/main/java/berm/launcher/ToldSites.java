package berm.launcher;

import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sites that a command tells something. */
final class ToldSites {
    private static final String ALL = "all";

    @Option(
            names = "--site",
            paramLabel = "SITE",
            split = ",",
            required = true,
            description = "The site; several with commas between them, or all that have a plan.")
    private List<String> sites;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world; default: ${DEFAULT-VALUE}.")
    private World world;

    @Mixin private final Connection connection;

    ToldSites(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    Teller connect() {
        return Teller.connect(connection, world);
    }

    /** Those meant, each of which has a plan. */
    List<SiteKey> keys(Teller teller) {
        if (sites.equals(List.of(ALL))) {
            return teller.everySite();
        }
        Set<SiteKey> keys = new LinkedHashSet<>();
        for (String site : sites) {
            if (!SiteId.isId(site)) {
                throw CommandFailure.askedWrongly("--site: '" + site + "' cannot name a site");
            }
            keys.add(new SiteKey(world, new SiteId(site)));
        }
        keys.forEach(key -> teller.plan(key));
        return List.copyOf(keys);
    }
}
