package berm.center;

import berm.service.Secret;
import berm.service.SettingsReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the centre keeps what it knows.
 *
 * @param url a JDBC URL of H2 or PostgreSQL ({@code BERM_DATABASE}, a file of H2 below the working
 *     folder)
 * @param user whose tables they are ({@code BERM_DATABASE_USER}, berm)
 * @param password of the user; empty for none ({@code BERM_DATABASE_PASSWORD_FILE}, a file that
 *     holds it)
 */
public record DatabaseSettings(String url, String user, String password)
        implements JdbcConnectionDetails {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = H2 + "file:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&;](ssl)?password=");

    /** Reads these settings among others; empty when one of them is wrong. */
    static Optional<DatabaseSettings> read(SettingsReader reader) {
        Optional<String> url =
                reader.guarded(
                        "BERM_DATABASE",
                        "jdbc:h2:file:./data/center",
                        "a JDBC URL that begins with %s or %s and holds no password"
                                .formatted(H2, POSTGRES),
                        DatabaseSettings::known);
        Optional<String> user =
                reader.read("BERM_DATABASE_USER", "berm", "the user's name", text -> text);
        Optional<Secret> password = reader.secret("BERM_DATABASE_PASSWORD_FILE");
        if (url.isEmpty() || user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        DatabaseSettings settings =
                new DatabaseSettings(url.get(), user.get(), password.get().value());
        reader.passage(DatabasePassage.of(settings));
        return Optional.of(settings);
    }

    private static String known(String url) {
        boolean known = url.startsWith(H2) || url.startsWith(POSTGRES);
        if (!known || PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException("not such a URL");
        }
        return url;
    }

    /** Where the first password belongs: beside a file of H2. */
    String firstPassword() {
        int end = url.lastIndexOf('/');
        return url.startsWith(H2_FILE) && end > H2_FILE.length()
                ? url.substring(H2_FILE.length(), end) + "/first-password"
                : "./data/first-password";
    }

    /**
     * The URL for the driver.
     *
     * <p>H2 of itself writes up to half a second after a commit; what the centre has taken from a
     * person must outlive a kill in that moment.
     */
    @Override
    public String getJdbcUrl() {
        return url.startsWith(H2) ? url + ";WRITE_DELAY=0" : url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without the password. */
    @Override
    public String toString() {
        String hidden = password.isEmpty() ? "" : "***";
        return "DatabaseSettings[url=%s, user=%s, password=%s]".formatted(url, user, hidden);
    }
}
