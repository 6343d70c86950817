package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.service.Passage;
import berm.service.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Short messages through any gateway that takes one request a message. The file holds the request
 * with {@code {phone}}, {@code {text}} and {@code {secret}} in their places: percent-encoded in the
 * address and in forms, escaped in JSON.
 *
 * <p>Gateways that sign each request in their own way need a channel of their own. Tested with the
 * published requests of httpSMS (JSON) and Vonage (form) against a local server, never against a
 * service itself.
 *
 * @see <a href="https://docs.httpsms.com/introduction/getting-started">httpSMS, Send an SMS</a>
 * @see <a href="https://developer.vonage.com/messaging/sms/guides/troubleshooting-sms">Vonage SMS
 *     API</a>
 */
final class Sms implements Channel {

    /** How values stand in a body. */
    enum Body {
        JSON("application/json; charset=utf-8"),
        FORM("application/x-www-form-urlencoded; charset=utf-8");

        private final String contentType;

        Body(String contentType) {
            this.contentType = contentType;
        }

        private String put(String text) {
            return this == JSON ? Json.escaped(text) : URLEncoder.encode(text, UTF_8);
        }
    }

    /**
     * A gateway that answers 2xx to what it did not take says so in a field of its JSON.
     *
     * @param field its place, as {@code /messages/0/status}
     * @param is what it says of a message that was taken
     * @param later what it says when it is busy; anything else refuses the message
     */
    record Taken(String field, String is, Set<String> later) {}

    /** What a gateway must be told. */
    record Settings(
            String url,
            @Nullable String body,
            Body kind,
            Map<String, String> headers,
            @Nullable Secret secret,
            @Nullable Taken taken,
            Wording.Language language)
            implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            String url = fields.template("url", true);
            String body = fields.template("body", false);
            Body kind = fields.word(Body.class, "form", Body.JSON);
            Map<String, String> headers = fields.headers("headers");
            Secret secret = fields.secret("secret", false);
            Taken taken = fields.taken("taken");
            Wording.Language language = fields.language();
            return url == null
                    ? null
                    : new Settings(url, body, kind, headers, secret, taken, language);
        }

        private URI address() {
            return URI.create(url.replaceAll("\\{[a-z]+}", "x"));
        }

        @Override
        public Passage passage(String place) {
            return Http.passage(place + ".url", address());
        }

        @Override
        public Channel open(Tools tools) {
            return new Sms(this, tools);
        }
    }

    private final Settings settings;
    private final Http http;
    private final Wording wording;

    private Sms(Settings settings, Tools tools) {
        this.settings = settings;
        this.http = tools.http();
        this.wording = new Wording(settings.language(), tools.console());
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Phone.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        return http.send(request(delivery), this::judge);
    }

    private HttpRequest request(Delivery delivery) {
        String url = filled(settings.url(), delivery, text -> URLEncoder.encode(text, UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        settings.headers().forEach((name, value) -> request.header(name, filledHeader(value)));
        String body = settings.body();
        if (body == null) {
            return request.GET().build();
        }
        String content = filled(body, delivery, settings.kind()::put);
        return request.header("Content-Type", settings.kind().contentType)
                .POST(BodyPublishers.ofString(content))
                .build();
    }

    private String filled(String template, Delivery delivery, UnaryOperator<String> put) {
        // the text last: what it says is not looked through for places
        return template.replace("{secret}", put.apply(secret()))
                .replace("{phone}", put.apply(delivery.to().value()))
                .replace("{text}", put.apply(wording.text(delivery)));
    }

    private String filledHeader(String value) {
        return value.replace("{secret}", secret());
    }

    private String secret() {
        Secret secret = settings.secret();
        return secret == null ? "" : secret.value();
    }

    private Outcome judge(byte[] reply) {
        Taken taken = settings.taken();
        if (taken == null) {
            return sent();
        }
        JsonNode answer = Json.read(reply).at(taken.field());
        String said = answer.asString("");
        if (said.equals(taken.is())) {
            return sent();
        }
        String reason =
                "the gateway answered " + taken.field() + " = '" + Texts.shortened(said, 100) + "'";
        return answer.isMissingNode() || taken.later().contains(said)
                ? new Outcome.Away(reason)
                : new Outcome.Refused(reason);
    }

    private static Outcome sent() {
        return new Outcome.Delivered(Outcome.Certainty.SENT);
    }

    @Override
    public Optional<String> unreachable() {
        return Http.unreachable(settings.address());
    }
}
