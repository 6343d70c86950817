package berm.center.told;

import berm.center.CenterSettings;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.RawKind;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The way into the log without Kafka: what is told is only counted. */
public final class InMemoryTeller extends SiteTeller {
    private final Clock wall;
    private final AtomicLong told = new AtomicLong();

    private InMemoryTeller(CenterSettings settings, Clock wall) {
        super(settings, wall);
        this.wall = wall;
    }

    /** Puts it in the place of the centre's own. */
    public static void register(GenericApplicationContext center) {
        center.registerBean(
                "inMemoryTeller",
                InMemoryTeller.class,
                () ->
                        new InMemoryTeller(
                                center.getBean(CenterSettings.class), center.getBean(Clock.class)),
                bean -> bean.setPrimary(true));
    }

    @Override
    long timeOrNow(World world, @Nullable Instant given, String name) {
        return given == null ? wall.millis() : given.toEpochMilli();
    }

    @Override
    String tell(SiteKey key, RawKind kind, byte[] document) {
        return "raw-1/0/" + told.incrementAndGet();
    }
}
