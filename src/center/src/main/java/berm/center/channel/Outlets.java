package berm.center.channel;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All channels that are configured, by name. */
public final class Outlets {
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();

    public Outlets(List<Outlet> given) {
        given.forEach(outlet -> outlets.put(outlet.name(), outlet));
    }

    /**
     * Opens the channels that are declared; none connects to anything before it is used.
     *
     * @param console the address under which people reach the console, for links; may be empty
     */
    static Outlets open(DeclaredChannels declared, String console, Clock clock, CapBook cap) {
        return new Outlets(
                declared.channels().stream()
                        .map(channel -> open(channel, console, clock, cap))
                        .toList());
    }

    private static Outlet open(
            DeclaredChannels.Declared declared, String console, Clock clock, CapBook cap) {
        var tools = new Tools(declared.name(), clock, console, declared.timeout(), cap);
        return new Outlet(
                declared.name(),
                Names.word(declared.kind()),
                declared.settings().open(tools),
                declared.rules());
    }

    public Optional<Outlet> find(String name) {
        return Optional.ofNullable(outlets.get(name));
    }

    public Collection<Outlet> all() {
        return outlets.values();
    }
}
