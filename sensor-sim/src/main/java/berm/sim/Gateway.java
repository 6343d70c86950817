package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.SiteId;
import berm.domain.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that is not there: turns the steps of one site into MQTT messages and numbers them from
 * 1. Not thread-safe.
 */
public final class Gateway {

    private final SiteId site;
    private final Encoding encoding;
    private long sequence;

    public Gateway(SiteId site, Encoding encoding) {
        this.site = site;
        this.encoding = encoding;
    }

    /** What is sent to the live world; nothing when the step has no samples. */
    public List<Publication> live(Step step) {
        return message("", step);
    }

    /**
     * What is sent to a recorded world: a tick that vouches for the time before the step, then the
     * message.
     *
     * @param spanMs how much time before the step's stamp is vouched for
     */
    public List<Publication> recorded(World world, Step step, long spanMs) {
        if (world.isLive()) {
            throw new IllegalArgumentException("the live world has its own time");
        }
        String prefix = "recorded/" + world + "/" + step.stamp() + "/";
        List<Publication> publications = new ArrayList<>();
        publications.add(new Publication(prefix + "tick", Long.toString(spanMs).getBytes(UTF_8)));
        publications.addAll(message(prefix, step));
        return publications;
    }

    private List<Publication> message(String prefix, Step step) {
        if (step.samples().isEmpty()) {
            return List.of();
        }
        sequence++;
        byte[] payload = encoding.encode(sequence, step.stamp(), step.samples());
        return List.of(new Publication(prefix + "berm/" + site + "/telemetry", payload));
    }
}
