package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.service.Passage;
import berm.service.Secret;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts each notice as a CloudEvent (1.0, JSON, structured mode), signed after Standard Webhooks:
 * HMAC-SHA256 over {@code id.timestamp.body}, so that the receiver knows who wrote it, and that
 * what is older than five minutes is a recording.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">CloudEvents
 *     over HTTP</a>
 * @see <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>
 */
final class Webhook implements Channel {
    private static final String KEY_PREFIX = "whsec_";

    /** What a webhook must be told. */
    record Settings(URI url, Secret secret) implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            URI url = fields.url("url");
            Secret secret = fields.secret("secret", true);
            return url == null || secret == null ? null : new Settings(url, secret);
        }

        @Override
        public Passage passage(String place) {
            return Http.passage(place + ".url", url);
        }

        @Override
        public Channel open(Tools tools) {
            return new Webhook(this, tools);
        }
    }

    private final URI url;
    private final byte[] key;
    private final Http http;
    private final Clock clock;
    private final String console;

    private Webhook(Settings settings, Tools tools) {
        this.url = settings.url();
        this.key = key(settings.secret());
        this.http = tools.http();
        this.clock = tools.clock();
        this.console = tools.console();
    }

    /** The key of a secret as Standard Webhooks writes it, or of any other text its bytes. */
    private static byte[] key(Secret secret) {
        String text = secret.value();
        if (text.startsWith(KEY_PREFIX)) {
            try {
                return Base64.getDecoder().decode(text.substring(KEY_PREFIX.length()));
            } catch (IllegalArgumentException otherText) {
                return text.getBytes(UTF_8);
            }
        }
        return text.getBytes(UTF_8);
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Everyone.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        byte[] body = Json.bytes(event(delivery));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                        .header("webhook-id", delivery.id())
                        .header("webhook-timestamp", timestamp)
                        .header("webhook-signature", signature(delivery.id(), timestamp, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return http.send(request, unused -> Outcome.delivered());
    }

    private String signature(String id, String timestamp, byte[] body) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(UTF_8));
        content.writeBytes(body);
        return "v1," + Signing.sign(key, content.toByteArray());
    }

    private Map<String, Object> event(Delivery delivery) {
        Notice notice = delivery.notice();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", delivery.id());
        event.put("source", "/berm/" + notice.world() + "/" + notice.site());
        event.put("type", "berm.notice." + Names.word(notice.kind()));
        event.put("subject", notice.subject());
        event.put("time", time(notice.time()));
        event.put("datacontenttype", "application/json");
        event.put("drill", notice.drill());
        event.put("data", data(delivery));
        return event;
    }

    private Map<String, Object> data(Delivery delivery) {
        Notice notice = delivery.notice();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("notice", notice.id());
        data.put("colour", Names.word(notice.colour()));
        data.put("drill", notice.drill());
        data.put("zh", Wording.zh(delivery));
        data.put("en", Wording.en(delivery));
        data.put("link", new Wording(Wording.Language.ZH, console).link(notice));
        return data;
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<String> unreachable() {
        return Http.unreachable(url);
    }
}
