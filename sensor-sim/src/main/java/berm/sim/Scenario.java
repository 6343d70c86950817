package berm.sim;

import berm.domain.SensorId;
import berm.domain.SiteId;
import java.time.Duration;
import java.util.List;

/**
 * What every sensor of a site would measure at any time: value = f(scenario, sensor, time). It
 * knows no clock; time counts from the scenario's own 0.
 */
public record Scenario(SiteId site, List<Channel> channels) {

    public Scenario {
        channels = List.copyOf(channels);
        long distinct = channels.stream().map(Channel::sensor).distinct().count();
        if (distinct != channels.size()) {
            throw new IllegalArgumentException("two channels share a sensor: " + channels);
        }
    }

    /** What one sensor says at a time. */
    public double value(SensorId sensor, Duration time) {
        return channel(sensor).value(time);
    }

    /** What all sensors say at a time, in the order of the channels. */
    public List<Sample> samples(Duration time) {
        return channels.stream().map(channel -> channel.sample(time)).toList();
    }

    private Channel channel(SensorId sensor) {
        return channels.stream()
                .filter(channel -> channel.sensor().equals(sensor))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(site + " has no sensor " + sensor));
    }
}
