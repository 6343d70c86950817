package berm.history;

import berm.service.Door;
import berm.service.InvalidSettings;
import berm.service.Passage;
import berm.service.Secret;
import berm.service.SettingsReader;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the history is kept.
 *
 * @param url of the store's HTTP interface, without a path ({@code BERM_HISTORY_URL})
 * @param kind questdb, influx1, influx2 or influx3 ({@code BERM_HISTORY_KIND})
 * @param database the readings are in, of influx2 the bucket; QuestDB has only one ({@code
 *     BERM_HISTORY_DATABASE})
 * @param organization the bucket belongs to, of influx2 ({@code BERM_HISTORY_ORG})
 * @param user empty when the store asks for none ({@code BERM_HISTORY_USER})
 * @param password of the user ({@code BERM_HISTORY_PASSWORD_FILE}, a file that holds it)
 * @param token that lets in to influx2 and influx3, empty when the store asks for none ({@code
 *     BERM_HISTORY_TOKEN_FILE})
 */
public record HistorySettings(
        URI url,
        HistoryKind kind,
        String database,
        String organization,
        String user,
        String password,
        String token)
        implements Serializable {
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** HTTP's basic authentication ends the name at the first colon. */
    private static final Pattern USER = Pattern.compile("[^:\\p{Cntrl}]{0,255}");

    private static final Pattern NOTHING = Pattern.compile("");
    private static final Pattern ORGANIZATION = Pattern.compile("[^\\p{Cntrl}]{1,255}");

    /** What may stand in a header. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws InvalidSettings naming every problem at once
     */
    public static HistorySettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<HistorySettings> settings = read(reader);
        reader.throwProblems();
        return settings.orElseThrow();
    }

    /** Reads along with the settings of the service it is part of; empty when one is wrong. */
    public static Optional<HistorySettings> read(SettingsReader reader) {
        Optional<URI> url =
                reader.read(
                        "BERM_HISTORY_URL",
                        "http://127.0.0.1:9000",
                        "http://host:port or https://host:port",
                        HistorySettings::address);
        Optional<HistoryKind> kind =
                reader.read(
                        "BERM_HISTORY_KIND",
                        "questdb",
                        "one of " + HistoryKind.names(),
                        HistoryKind::parse);
        Optional<String> organization = kind.flatMap(known -> organization(reader, known));
        Optional<String> token = kind.flatMap(known -> token(reader, known));
        Optional<String> database =
                reader.read(
                        "BERM_HISTORY_DATABASE",
                        "berm",
                        "1 to 64 of A-Z, a-z, 0-9, '_' and '-'",
                        text -> matching(DATABASE, text));
        Optional<String> password = reader.secret("BERM_HISTORY_PASSWORD_FILE").map(Secret::value);
        Optional<String> user =
                reader.read(
                        "BERM_HISTORY_USER",
                        "",
                        "a name without ':', one where BERM_HISTORY_PASSWORD_FILE is set, and none"
                                + " where the kind takes a token",
                        text -> userOf(kind, password.orElse(""), text));
        if (url.isEmpty() || kind.isEmpty() || database.isEmpty()) {
            return Optional.empty();
        }
        if (organization.isEmpty() || user.isEmpty() || password.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        HistorySettings settings =
                new HistorySettings(
                        url.get(),
                        kind.get(),
                        database.get(),
                        organization.get(),
                        user.get(),
                        password.get(),
                        token.get());
        reader.passage(settings.passage());
        return Optional.of(settings);
    }

    private Passage passage() {
        boolean named = (!user.isEmpty() && !password.isEmpty()) || !token.isEmpty();
        boolean encrypted = "https".equals(url.getScheme());
        return new Passage(
                Door.HISTORY, "BERM_HISTORY_URL", List.of(url.getHost()), encrypted, named);
    }

    private static Optional<String> organization(SettingsReader reader, HistoryKind kind) {
        String expected =
                kind.hasOrganizations()
                        ? "the name of the organization to which the bucket belongs"
                        : "nothing: " + kind + " has no organizations";
        return reader.read(
                "BERM_HISTORY_ORG",
                "",
                expected,
                text -> matching(kind.hasOrganizations() ? ORGANIZATION : NOTHING, text));
    }

    private static Optional<String> token(SettingsReader reader, HistoryKind kind) {
        return reader.secret("BERM_HISTORY_TOKEN_FILE")
                .flatMap(
                        token ->
                                reader.guarded(
                                        "BERM_HISTORY_TOKEN_FILE",
                                        "",
                                        tokenExpected(kind),
                                        file -> tokenOf(kind, token.value())));
    }

    private static String tokenExpected(HistoryKind kind) {
        return kind.takesToken()
                ? "a file with a token of printable ASCII for " + kind
                : "nothing: " + kind + " asks for a user with a password";
    }

    private static String tokenOf(HistoryKind kind, String token) {
        boolean needed = kind.hasOrganizations() || !token.isEmpty();
        return matching(kind.takesToken() && needed ? TOKEN : NOTHING, token);
    }

    private static URI address(String text) {
        URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean plain = http && url.getHost() != null && url.getPort() <= 65_535;
        if (!plain || !url.toString().endsWith("//" + url.getAuthority()) || hasUser(url)) {
            throw new IllegalArgumentException("not the address of a store: " + text);
        }
        return url;
    }

    private static boolean hasUser(URI url) {
        return url.getUserInfo() != null;
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not of the form " + form);
        }
        return text;
    }

    private static String userOf(Optional<HistoryKind> kind, String password, String text) {
        if (!text.isEmpty() && kind.map(HistoryKind::takesToken).orElse(false)) {
            throw new IllegalArgumentException("a user where a token lets in");
        }
        if (text.isEmpty() && !password.isEmpty()) {
            throw new IllegalArgumentException("a password without a user");
        }
        return matching(USER, text);
    }

    /** Without the password and the token. */
    @Override
    public String toString() {
        return "HistorySettings[url=%s, kind=%s, database=%s, organization=%s, user=%s, secret=%s]"
                .formatted(
                        url,
                        kind,
                        database,
                        organization,
                        user,
                        password.isEmpty() && token.isEmpty() ? "" : "***");
    }
}
