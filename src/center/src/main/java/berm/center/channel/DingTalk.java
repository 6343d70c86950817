package berm.center.channel;

import berm.service.Passage;
import berm.service.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A custom robot of a DingTalk (钉钉) group, with the security setting 加签: the address is signed at
 * each sending.
 *
 * <p>After the published examples; tested against a local server that checks their form, never
 * against the service itself. Published: 20 messages a minute, else none for ten minutes.
 *
 * @see <a href="https://open.dingtalk.com/document/group/custom-robot-access">自定义机器人接入</a>
 */
final class DingTalk implements Channel {
    static final int PUBLISHED_PER_MINUTE = 20;

    /** Busy; too fast; the robot's security settings (signature, words, addresses) refuse us. */
    private static final Set<Integer> LATER = Set.of(-1, 130101, 310000);

    private static final String URL = "https://oapi.dingtalk.com/robot/send";

    /** What a robot must be told. */
    record Settings(URI url, Secret token, Secret secret, Wording.Language language)
            implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            URI url = fields.url("url", URL);
            Secret token = fields.secret("token", true);
            Secret secret = fields.secret("secret", true);
            Wording.Language language = fields.language();
            return url == null || token == null || secret == null
                    ? null
                    : new Settings(url, token, secret, language);
        }

        @Override
        public Passage passage(String place) {
            return Http.passage(place + ".url", url);
        }

        @Override
        public Channel open(Tools tools) {
            return new DingTalk(this, tools);
        }
    }

    private final Settings settings;
    private final Http http;
    private final Clock clock;
    private final Wording wording;

    private DingTalk(Settings settings, Tools tools) {
        this.settings = settings;
        this.http = tools.http();
        this.clock = tools.clock();
        this.wording = new Wording(settings.language(), tools.console());
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Everyone.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        return http.send(
                Robots.text(signedUrl(), wording.text(delivery)),
                reply -> Robots.outcome(reply, LATER));
    }

    private URI signedUrl() {
        String timestamp = Long.toString(clock.millis());
        Secret secret = settings.secret();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("access_token", settings.token().value());
        parameters.put("timestamp", timestamp);
        parameters.put("sign", Signing.sign(secret, timestamp + "\n" + secret.value()));
        return Robots.with(settings.url(), parameters);
    }

    @Override
    public Optional<String> unreachable() {
        return Http.unreachable(settings.url());
    }
}
