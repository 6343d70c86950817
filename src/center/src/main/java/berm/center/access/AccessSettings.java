package berm.center.access;

import berm.service.Secret;
import berm.service.SettingsReader;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the centre is told of log-in by its environment.
 *
 * @param firstPassword the file into which the one-time password of the first administrator is
 *     written ({@code BERM_FIRST_PASSWORD_FILE}, beside the database)
 * @param publicUrl where browsers find the console when a proxy stands before it; with https its
 *     cookies go over nothing else ({@code BERM_PUBLIC_URL}, none)
 * @param oidc through whom people may log in besides ({@code BERM_OIDC_…}, nobody)
 */
public record AccessSettings(Path firstPassword, Optional<URI> publicUrl, Optional<Oidc> oidc) {

    public static final String CSRF_HEADER = "X-Berm-Csrf";

    /** So many changes may a person or a program make (proposed by us). */
    public static final int CHANGES_A_MINUTE = 600;

    /** So many times may somebody try to log in from one address (proposed by us). */
    public static final int LOG_INS_A_MINUTE = 20;

    /**
     * A provider of OpenID Connect.
     *
     * @param issuer as it names itself; its discovery document is below ({@code BERM_OIDC_ISSUER})
     * @param client what it calls this centre ({@code BERM_OIDC_CLIENT})
     * @param secret what this centre shows it ({@code BERM_OIDC_SECRET_FILE}, a file that holds it)
     */
    public record Oidc(String issuer, String client, Secret secret) {}

    /**
     * Reads these settings.
     *
     * @throws berm.service.InvalidSettings naming every problem at once
     */
    public static AccessSettings from(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        Optional<AccessSettings> settings = read(reader, "./data/first-password");
        reader.throwProblems();
        return settings.orElseThrow();
    }

    /**
     * Reads these settings among others; empty when one of them is wrong.
     *
     * @param firstPassword where that is written unless something else is said
     */
    public static Optional<AccessSettings> read(SettingsReader reader, String firstPassword) {
        Optional<Path> file =
                reader.read(
                        "BERM_FIRST_PASSWORD_FILE",
                        firstPassword,
                        "the path of a file",
                        AccessSettings::path);
        Optional<Optional<URI>> url =
                reader.read(
                        "BERM_PUBLIC_URL",
                        "",
                        "http:// or https:// and a host, without a path",
                        AccessSettings::url);
        Optional<Optional<Oidc>> oidc = oidc(reader);
        return file.isEmpty() || url.isEmpty() || oidc.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccessSettings(file.get(), url.get(), oidc.get()));
    }

    private static Optional<Optional<Oidc>> oidc(SettingsReader reader) {
        Optional<String> issuer =
                reader.read(
                        "BERM_OIDC_ISSUER",
                        "",
                        "https:// and the rest of the issuer; http:// on this machine only",
                        AccessSettings::issuer);
        Optional<String> client =
                reader.read("BERM_OIDC_CLIENT", "", "the client's name", text -> text);
        Optional<Secret> secret = reader.secret("BERM_OIDC_SECRET_FILE");
        if (issuer.isEmpty() || client.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return together(reader, new Oidc(issuer.get(), client.get(), secret.get()));
    }

    /** All three, or none. */
    private static Optional<Optional<Oidc>> together(SettingsReader reader, Oidc oidc) {
        boolean none = oidc.issuer().isEmpty() && oidc.client().isEmpty() && oidc.secret().isNone();
        boolean all =
                !oidc.issuer().isEmpty() && !oidc.client().isEmpty() && !oidc.secret().isNone();
        return reader.read(
                "BERM_OIDC_ISSUER",
                "",
                "BERM_OIDC_CLIENT and BERM_OIDC_SECRET_FILE with it, or none of the three",
                text -> {
                    if (!none && !all) {
                        throw new IllegalArgumentException("some are missing");
                    }
                    return all ? Optional.of(oidc) : Optional.empty();
                });
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Optional<URI> url(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,253}")) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return Optional.of(URI.create(text));
    }

    private static String issuer(String text) {
        if (!text.isEmpty()
                && !text.matches(
                        "https://\\S{1,290}|http://(127\\.0\\.0\\.1|localhost)[:/]\\S{1,290}")) {
            throw new IllegalArgumentException("not an issuer: " + text);
        }
        return text;
    }

    /** The cookie that a session is known by. */
    public String sessionCookie() {
        return new SessionCookie(isHttps()).name();
    }

    /** The cookie whose value our pages send back in the header {@link #CSRF_HEADER}. */
    public String csrfCookie() {
        return isHttps() ? "__Host-berm-csrf" : "berm-csrf";
    }

    /** Whether browsers come over https. */
    public boolean isHttps() {
        return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
    }
}
