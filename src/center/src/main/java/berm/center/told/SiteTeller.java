package berm.center.told;

import berm.center.CenterSettings;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.RawKind;
import berm.service.log.KafkaAccess;
import berm.service.log.WorldTeller;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The centre's way into the log, connected when it is first needed. */
@Component
class SiteTeller implements DisposableBean {
    private final KafkaAccess kafka;
    private final Clock wall;
    private @Nullable WorldTeller teller;

    SiteTeller(CenterSettings settings, Clock wall) {
        this.kafka = settings.kafka();
        this.wall = wall;
    }

    private synchronized WorldTeller teller() {
        if (teller == null) {
            teller = WorldTeller.connect(kafka, wall);
        }
        return teller;
    }

    long timeOrNow(World world, @Nullable Instant given, String name) {
        return teller().timeOrNow(world, given, name);
    }

    /** Tells the site, and says where that stands in the log. */
    String tell(SiteKey key, RawKind kind, byte[] document) {
        return teller().tell(key, kind, document);
    }

    @Override
    public synchronized void destroy() {
        if (teller != null) {
            teller.close();
        }
    }
}
