package berm.center.channel;

import berm.messages.cap.CapUnit;
import berm.service.Passage;
import berm.service.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts each notice as a CAP 1.2 message to another platform: the first about its subject as Alert,
 * later ones as Update, the last as Cancel, each naming those before it. Only a named official's
 * click sends one; what leaves is Actual, Exercise for a drill, Test for a test.
 */
final class CapPush implements Channel {

    /** What it must be told. */
    record Settings(URI url, @Nullable Secret token, CapSettings cap) implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            URI url = fields.url("url");
            Secret token = fields.secret("token", false);
            CapUnit unit = fields.unit("unit");
            String sender = fields.name("sender");
            String senderName = fields.text("senderName", true);
            String area = fields.text("area", true);
            String contact = fields.text("contact", false);
            String restriction = fields.text("restriction", false);
            if (url == null || unit == null || sender == null) {
                return null;
            }
            return senderName == null || area == null
                    ? null
                    : new Settings(
                            url,
                            token,
                            new CapSettings(unit, sender, senderName, area, contact, restriction));
        }

        @Override
        public Passage passage(String place) {
            return Http.passage(place + ".url", url);
        }

        @Override
        public Channel open(Tools tools) {
            return new CapPush(this, tools);
        }
    }

    private final Settings settings;
    private final Http http;
    private final CapBook book;
    private final String channel;
    private final String console;

    private CapPush(Settings settings, Tools tools) {
        this.settings = settings;
        this.http = tools.http();
        this.book = tools.cap();
        this.channel = tools.channel();
        this.console = tools.console();
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Authority.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        CapBook.Entry entry = book.issue(delivery, channel, settings.cap(), console);
        if (entry instanceof CapBook.Full full) {
            return new Outcome.Away("ten messages in this second already", full.retryAfter());
        } else if (entry instanceof CapBook.Nothing) {
            return new Outcome.Refused("no message was issued that it could cancel");
        }
        return http.send(
                request(((CapBook.Issued) entry).document()), unused -> Outcome.delivered());
    }

    @Override
    public Optional<CapDraft> draft(Notice notice) {
        return Optional.of(book.draft(notice, channel, settings.cap(), console));
    }

    private HttpRequest request(byte[] document) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.url())
                        .header("Content-Type", "application/cap+xml; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(document));
        Secret token = settings.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token.value());
        }
        return request.build();
    }

    @Override
    public Optional<String> unreachable() {
        return Http.unreachable(settings.url());
    }
}
