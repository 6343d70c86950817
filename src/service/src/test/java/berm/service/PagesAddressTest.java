package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesAddressTest {
    @Test
    void isOfThisMachineOnlyUnlessSomebodySaysOtherwise() {
        assertThat(PagesAddress.from(Map.of(), "8091"))
                .isEqualTo(new PagesAddress("127.0.0.1", 8_091));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> told = Map.of("BERM_HEALTH_HOST", "10.0.0.7", "BERM_HEALTH_PORT", "0");
        assertThat(PagesAddress.from(told, "8091")).isEqualTo(new PagesAddress("10.0.0.7", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '',     true",
        "localhost, '',     true",
        "[::1],     '',     true",
        "0.0.0.0,   '',     false",
        "10.0.0.7,  '',     false",
        "0.0.0.0,   mqtt,   false",
        "0.0.0.0,   health, true"
    })
    void productionOpensItToOthersOnlyWhereItIsTold(String host, String plain, boolean taken) {
        Map<String, String> told =
                Map.of(
                        "BERM_PRODUCTION", "true",
                        "BERM_PLAINTEXT", plain,
                        "BERM_HEALTH_HOST", host);
        if (taken) {
            assertThat(PagesAddress.from(told, "8091").host()).isEqualTo(host);
        } else {
            assertThatThrownBy(() -> PagesAddress.from(told, "8091"))
                    .hasMessage(
                            "BERM_HEALTH_HOST leads to %s in plaintext, which production refuses:"
                                    + " let it listen on this machine; or, over a closed network,"
                                    + " BERM_PLAINTEXT=health",
                            host);
        }
    }

    @Test
    void namesEveryProblemAtOnce() {
        Map<String, String> wrong =
                Map.of("BERM_HEALTH_HOST", "every where", "BERM_HEALTH_PORT", "65536");
        InvalidSettings e =
                catchThrowableOfType(InvalidSettings.class, () -> PagesAddress.from(wrong, "8091"));
        assertThat(e.problems())
                .containsExactly(
                        "BERM_HEALTH_HOST is 'every where', expected an address such as 127.0.0.1",
                        "BERM_HEALTH_PORT is '65536', expected a whole number from 0 to 65535");
    }
}
