package berm.center.channel;

import berm.domain.outside.Means;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels that lead out of the organisation, and what each would send. */
@Component
public class OutsideChannels {

    /**
     * A channel.
     *
     * @param drills whether what belongs to a drill or a recorded world may leave by it
     * @param dryRun whether nothing leaves by it
     */
    public record Way(String channel, Means means, boolean drills, boolean dryRun) {}

    private final Outlets outlets;

    OutsideChannels(Outlets outlets) {
        this.outlets = outlets;
    }

    /** All of them, in the order of the file. */
    public List<Way> ways() {
        return outlets.all().stream().flatMap(outlet -> way(outlet).stream()).toList();
    }

    private static Optional<Way> way(Outlet outlet) {
        ChannelRules rules = outlet.rules();
        return means(outlet.channel().delivers())
                .map(means -> new Way(outlet.name(), means, rules.drills(), rules.dryRun()));
    }

    private static Optional<Means> means(Class<? extends Address> delivers) {
        if (delivers == Address.Authority.class) {
            return Optional.of(Means.AUTHORITIES);
        }
        return delivers == Address.Sirens.class ? Optional.of(Means.SIRENS) : Optional.empty();
    }

    /** What a channel would send now; empty where that is no document. */
    public Optional<CapDraft> draft(String channel, Notice notice) {
        return outlets.find(channel).flatMap(outlet -> outlet.channel().draft(notice));
    }
}
