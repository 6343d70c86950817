package berm.service;

import java.util.Locale;

/** A door between Berm's processes and others, as {@code BERM_PLAINTEXT} names it. */
public enum Door {
    MQTT(
            "write mqtts://host:port",
            "set BERM_MQTT_USER and BERM_MQTT_PASSWORD_FILE, or BERM_MQTT_CERTIFICATE_FILE and"
                    + " BERM_MQTT_KEY_FILE"),
    KAFKA(
            "say security.protocol=SASL_SSL or SSL in BERM_KAFKA_PROPERTIES_FILE, and let it check"
                    + " the server's name",
            "say a mechanism of SASL or a certificate in BERM_KAFKA_PROPERTIES_FILE"),
    HISTORY("write https://host:port", "set a user and BERM_HISTORY_PASSWORD_FILE, or a token"),
    DATABASE(
            "write sslmode=verify-full or sslmode=verify-ca into the URL",
            "set BERM_DATABASE_PASSWORD_FILE"),
    FLINK("keep the cluster's REST on this machine", "keep the cluster's REST on this machine"),
    CONSOLE(
            "put a proxy that speaks https before it and set BERM_PUBLIC_URL=https://…",
            "people log in"),
    HEALTH("let it listen on this machine", "it asks nobody"),
    CHANNELS("write https:// or, of mail, tls: starttls", "give the channel a secret");

    private final String encrypting;
    private final String naming;

    Door(String encrypting, String naming) {
        this.encrypting = encrypting;
        this.naming = naming;
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to do so that nobody can listen. */
    String encrypting() {
        return encrypting;
    }

    /** What to do so that the other side knows who comes. */
    String naming() {
        return naming;
    }
}
