package berm.center.channel;

import berm.service.Passage;
import berm.service.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A robot of a WeCom (企业微信) group.
 *
 * <p>After the published examples; tested against a local server that checks their form, never
 * against the service itself. Published: a text of at most 2048 bytes. That it takes 20 messages a
 * minute is recalled, not seen on the page we have.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">群机器人配置说明</a>
 */
final class WeCom implements Channel {
    static final int RECALLED_PER_MINUTE = 20;
    private static final int PUBLISHED_BYTES = 2_048;

    /** Busy; too often; the address of the robot is not valid (recalled). */
    private static final Set<Integer> LATER = Set.of(-1, 45009, 93000);

    private static final String URL = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send";

    /** What a robot must be told. */
    record Settings(URI url, Secret key, Wording.Language language) implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            URI url = fields.url("url", URL);
            Secret key = fields.secret("key", true);
            Wording.Language language = fields.language();
            return url == null || key == null ? null : new Settings(url, key, language);
        }

        @Override
        public Passage passage(String place) {
            return Http.passage(place + ".url", url);
        }

        @Override
        public Channel open(Tools tools) {
            return new WeCom(this, tools);
        }
    }

    private final Settings settings;
    private final Http http;
    private final Wording wording;

    private WeCom(Settings settings, Tools tools) {
        this.settings = settings;
        this.http = tools.http();
        this.wording = new Wording(settings.language(), tools.console());
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Everyone.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        URI url = Robots.with(settings.url(), Map.of("key", settings.key().value()));
        String content = Texts.bytesAtMost(wording.text(delivery), PUBLISHED_BYTES);
        return http.send(Robots.text(url, content), reply -> Robots.outcome(reply, LATER));
    }

    @Override
    public Optional<String> unreachable() {
        return Http.unreachable(settings.url());
    }
}
