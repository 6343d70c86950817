package berm.center.channel;

import berm.service.HostPort;
import berm.service.Passage;
import berm.service.Secret;
import berm.service.mqtt.MqttAddress;
import berm.service.mqtt.MqttBroker;
import berm.service.tls.ClientTls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * Sounds the sirens of a site by a command over MQTT, and waits until they say that they sounded.
 *
 * <pre>
 * berm-command/{site}/siren            {"command": id, "action": "sound" or "test", "by": …,
 *                                       "clicked": …, "validUntil": …, "colour": …, "drill": …}
 * berm-command/{site}/siren/confirmed  {"command": id} or {"command": id, "refused": why}
 * </pre>
 *
 * A command is repeated under the same id until it is confirmed; a siren that did it confirms again
 * and does not sound twice. After {@code validUntil} it must be ignored: a siren that was away must
 * not sound for what is over. A test is confirmed without a sound. The names of topics and fields
 * are ours.
 */
final class Siren implements Channel {
    private static final String PREFIX = "berm-command/";

    /** What it must be told. */
    record Settings(MqttBroker broker, Duration confirmWithin) implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            MqttAddress address = fields.mqtt("broker");
            String user = fields.text("user", false);
            Secret password = fields.secret("password", user != null);
            ClientTls certificates = fields.certificates(address != null && address.tls());
            Duration within = fields.duration("confirmWithin", Duration.ofSeconds(20));
            if (within.compareTo(Duration.ofMinutes(2)) > 0 || within.toMillis() < 1_000) {
                fields.wrong("confirmWithin", "must be from 1 s to 2 min");
            }
            return address == null || certificates == null
                    ? null
                    : new Settings(
                            new MqttBroker(
                                    address,
                                    Objects.requireNonNullElse(user, ""),
                                    Objects.requireNonNullElse(password, Secret.NONE),
                                    certificates),
                            within);
        }

        @Override
        public Passage passage(String place) {
            return broker.passage(place + ".broker");
        }

        @Override
        public Channel open(Tools tools) {
            return new Siren(this, tools);
        }
    }

    private final Settings settings;
    private final Clock clock;
    private final Duration timeout;

    private Siren(Settings settings, Tools tools) {
        this.settings = settings;
        this.clock = tools.clock();
        this.timeout = tools.timeout();
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Sirens.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        if (!(delivery.to() instanceof Address.Sirens sirens)) {
            return new Outcome.Refused("not the address of a siren");
        }
        String topic = PREFIX + sirens.site().value() + "/siren";
        try (SirenSession session = new SirenSession(settings.broker(), delivery.id(), timeout)) {
            session.connect(options());
            session.listen(topic + "/confirmed");
            session.command(topic, Json.bytes(command(delivery, sirens.by())));
            return session.confirmation(settings.confirmWithin());
        } catch (MqttException away) {
            return new Outcome.Away("the broker is away: " + away.getReasonCode());
        }
    }

    private MqttConnectOptions options() {
        MqttConnectOptions options = settings.broker().options();
        options.setCleanSession(true);
        options.setConnectionTimeout((int) Math.max(1, timeout.toSeconds()));
        return options;
    }

    private Map<String, Object> command(Delivery delivery, Official by) {
        Notice notice = delivery.notice();
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("command", delivery.id());
        command.put("action", notice.kind() == Notice.Kind.TEST ? "test" : "sound");
        command.put("by", by.name());
        command.put("clicked", by.clicked().toString());
        command.put("validUntil", until(notice).toString());
        command.put("colour", Names.word(notice.colour()));
        command.put("drill", notice.drill());
        command.put("zh", Wording.zh(delivery));
        command.put("en", Wording.en(delivery));
        return command;
    }

    /** A command is repeated while it is not confirmed, and never holds longer than the click. */
    private Instant until(Notice notice) {
        Instant confirmed = clock.instant().plus(settings.confirmWithin());
        Instant asked = notice.until();
        return asked == null || asked.isAfter(confirmed) ? confirmed : asked;
    }

    @Override
    public Optional<String> unreachable() {
        HostPort server = settings.broker().address().server();
        return Reach.fault(server.host(), server.port());
    }
}
