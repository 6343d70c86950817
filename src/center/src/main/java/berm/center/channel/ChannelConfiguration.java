package berm.center.channel;

import berm.center.CenterSettings;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the channels that the centre's settings declare. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Outlets outlets(CenterSettings settings, Clock clock, CapBook cap) {
        String console = settings.access().publicUrl().map(URI::toString).orElse("");
        return Outlets.open(settings.channels(), console, clock, cap);
    }
}
