package berm.sim;

import berm.domain.SiteId;
import berm.domain.World;
import berm.service.mqtt.MqttBroker;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;

/**
 * Plays a recording into a recorded world through MQTT, as the messages of one gateway: every row
 * one message at QoS 1, behind a tick for the time since the row before. The world and the plan of
 * the site must be there already.
 *
 * @param broker that takes what is played
 */
public record Play(MqttBroker broker, World world, SiteId site, Speed speed) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public Play {
        if (world.isLive()) {
            throw new IllegalArgumentException("a recording is not played into the live world");
        }
    }

    /**
     * Plays until the steps end; then the broker has taken over everything. A broker that goes away
     * in between may be away for a minute; what was under way is then sent again.
     *
     * @throws InterruptedException if the thread was interrupted; what was told before stays told
     */
    public PlayCounts run(Iterator<Step> steps, PlayProgress progress)
            throws IOException, InterruptedException {
        try (MqttOutlet mqtt = MqttOutlet.to(broker, "berm-play-" + UUID.randomUUID())) {
            mqtt.connect();
            Outlet outlet =
                    new PatientOutlet(mqtt, PATIENCE, pause -> Thread.sleep(pause.toMillis()));
            Gateway gateway = new Gateway(site, new BermEncoding());
            return new RecordedPlayer(world, gateway, outlet, speed, Metronome.startingNow())
                    .play(steps, progress);
        }
    }
}
