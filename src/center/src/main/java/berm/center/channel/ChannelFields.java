package berm.center.channel;

import berm.messages.Fields;
import berm.messages.cap.CapUnit;
import berm.service.HostPort;
import berm.service.Secret;
import berm.service.mqtt.MqttAddress;
import berm.service.tls.ClientTls;
import berm.service.tls.TlsFiles;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one channel in the file, each read with its own rule. Wrong ones are problems. */
final class ChannelFields {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final Set<String> PLACES = Set.of("{phone}", "{text}", "{secret}");

    private final Fields fields;
    private final Secrets secrets;

    ChannelFields(Fields fields, Secrets secrets) {
        this.fields = fields;
        this.secrets = secrets;
    }

    void wrong(String name, String what) {
        fields.wrong(name, what);
    }

    @Nullable String text(String name, boolean needed) {
        return fields.text(name, needed);
    }

    boolean truth(String name) {
        return fields.truth(name);
    }

    @Nullable Secret secret(String name, boolean needed) {
        return secrets.read(fields, name, needed);
    }

    <E extends Enum<E>> E word(Class<E> kind, String name, E otherwise) {
        return Objects.requireNonNullElse(fields.word(kind, name, false), otherwise);
    }

    Wording.Language language() {
        return word(Wording.Language.class, "language", Wording.Language.ZH);
    }

    Duration duration(String name, Duration otherwise) {
        Long millis = fields.duration(name, otherwise.toMillis());
        return millis == null ? otherwise : Duration.ofMillis(millis);
    }

    /** How long an attempt may take. */
    Duration timeout() {
        Duration timeout = duration("timeout", TIMEOUT);
        if (timeout.toMillis() < 100 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
            wrong("timeout", "must be from 100 ms to 1 min");
            return TIMEOUT;
        }
        return timeout;
    }

    int whole(String name, int otherwise, int least, int most) {
        if (!fields.has(name)) {
            return otherwise;
        }
        Integer number = fields.whole(name, least, most);
        return number == null ? otherwise : number;
    }

    @Nullable URI url(String name) {
        String text = text(name, true);
        return text == null ? null : checkedUrl(name, text);
    }

    @Nullable URI url(String name, String otherwise) {
        return checkedUrl(name, Objects.requireNonNullElse(text(name, false), otherwise));
    }

    private @Nullable URI checkedUrl(String name, String text) {
        try {
            URI url = URI.create(text);
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // the same problem as an address of another kind
        }
        wrong(name, "must be an address such as https://example.com/notices, without a password");
        return null;
    }

    /** A text with places; in an address they must leave it an address. */
    @Nullable String template(String name, boolean address) {
        String text = text(name, address);
        if (text == null) {
            return null;
        }
        var unknown = new TreeSet<String>();
        var matcher = PLACE.matcher(text);
        matcher.results().map(found -> found.group()).forEach(unknown::add);
        unknown.removeAll(PLACES);
        if (!unknown.isEmpty()) {
            wrong(name, String.join(", ", unknown) + " is not one of {phone}, {text}, {secret}");
            return null;
        }
        boolean right = !address || checkedUrl(name, text.replaceAll("\\{[a-z]+}", "x")) != null;
        return right ? text : null;
    }

    Map<String, String> headers(String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        Fields given = fields.object(name, false);
        if (given != null) {
            for (String header : given.names()) {
                String value = given.text(header, true);
                if (value == null || !isHeader(header, value)) {
                    given.wrong(header, "is not a header that can be set");
                } else {
                    headers.put(header, value);
                }
            }
        }
        return headers;
    }

    private static boolean isHeader(String name, String value) {
        return name.matches("[A-Za-z0-9-]{1,64}")
                && !name.matches("(?i)connection|content-length|expect|host|upgrade|content-type")
                && value.matches("[ -~]{0,1000}");
    }

    /** How a gateway says that it took a message. */
    Sms.@Nullable Taken taken(String name) {
        Fields given = fields.object(name, false);
        if (given == null) {
            return null;
        }
        String field = given.text("field", true);
        String is = given.text("is", true);
        String later = Objects.requireNonNullElse(given.text("later", false), "");
        given.done();
        if (field != null && !field.matches("(/[^/~]+)+")) {
            given.wrong("field", "must be a place such as /messages/0/status");
            return null;
        }
        return field == null || is == null ? null : new Sms.Taken(field, is, list(later));
    }

    private static Set<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Nullable MqttAddress mqtt(String name) {
        String text = text(name, true);
        try {
            return text == null ? null : MqttAddress.parse(text);
        } catch (IllegalArgumentException wrong) {
            wrong(name, "'" + text + "' must be " + MqttAddress.FORM);
            return null;
        }
    }

    /** What TLS needs, of files beside this one; null when something is wrong. */
    @Nullable ClientTls certificates(boolean tls) {
        TlsFiles files = new TlsFiles(named("caFile"), named("certificateFile"), named("keyFile"));
        if (files.areAny() && !tls) {
            wrong("broker", "is plain, but there are certificates; mqtts:// means TLS");
        }
        return files.read(secrets.files(), this::wrong).orElse(null);
    }

    private TlsFiles.Named named(String field) {
        return new TlsFiles.Named(field, secrets.path(fields, field));
    }

    @Nullable HostPort hostPort(String name) {
        String text = text(name, true);
        try {
            return text == null ? null : HostPort.parse(text);
        } catch (IllegalArgumentException wrong) {
            wrong(name, "'" + text + "' must be host:port");
            return null;
        }
    }

    @Nullable String mailbox(String name) {
        String text = text(name, true);
        try {
            return text == null ? null : new Address.Mailbox("x", text).mail();
        } catch (IllegalArgumentException wrong) {
            wrong(name, "'" + text + "' must be a mail address");
            return null;
        }
    }

    @Nullable CapUnit unit(String name) {
        String text = text(name, true);
        try {
            return text == null ? null : CapUnit.parse(text);
        } catch (IllegalArgumentException wrong) {
            wrong(name, "must be 14 digits in quotes: division 6, agency 3, inner 3, extension 2");
            return null;
        }
    }

    /** A name that may stand in CAP's references. */
    @Nullable String name(String name) {
        String text = text(name, true);
        if (text != null && !text.matches("[^\\s,<&]{1,200}")) {
            wrong(name, "must be without spaces, commas, < and &");
            return null;
        }
        return text;
    }

    void done() {
        fields.done();
    }
}
