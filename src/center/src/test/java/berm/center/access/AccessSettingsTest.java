package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.service.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(AccessSettings.from(Map.of()))
                .isEqualTo(
                        new AccessSettings(
                                Path.of("./data/first-password"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void takesEachFromTheEnvironment(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "whispered\n");
        var settings =
                AccessSettings.from(
                        Map.of(
                                "BERM_FIRST_PASSWORD_FILE", "/run/first",
                                "BERM_PUBLIC_URL", "https://berm.example:8443",
                                "BERM_OIDC_ISSUER", "https://idp.example/realm",
                                "BERM_OIDC_CLIENT", "berm",
                                "BERM_OIDC_SECRET_FILE", secret.toString()));

        assertThat(settings)
                .isEqualTo(
                        new AccessSettings(
                                Path.of("/run/first"),
                                Optional.of(URI.create("https://berm.example:8443")),
                                Optional.of(
                                        new AccessSettings.Oidc(
                                                "https://idp.example/realm",
                                                "berm",
                                                new Secret("whispered")))));
        assertThat(settings.isHttps()).isTrue();
        assertThat(settings.toString()).contains("***").doesNotContain("whispered");
    }

    @Test
    void namesEveryProblemAtOnceAndNoSecret() {
        Map<String, String> environment =
                Map.of(
                        "BERM_PUBLIC_URL", "https://berm.example/path",
                        "BERM_OIDC_ISSUER", "http://idp.example",
                        "BERM_OIDC_SECRET_FILE", "/nowhere/secret");
        assertThatThrownBy(() -> AccessSettings.from(environment))
                .hasMessageContainingAll(
                        "BERM_PUBLIC_URL", "BERM_OIDC_ISSUER", "BERM_OIDC_SECRET_FILE")
                .hasMessageNotContaining("whispered");
        assertThatThrownBy(
                        () ->
                                AccessSettings.from(
                                        Map.of("BERM_OIDC_ISSUER", "https://idp.example")))
                .hasMessageContaining("BERM_OIDC_CLIENT");
    }
}
