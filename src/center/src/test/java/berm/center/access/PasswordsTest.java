package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "password1234",
                "Password!!!!!!",
                "qwerty123456",
                "admin@123456",
                "zhangsan-2026",
                "Berm-berm-1926",
                "aaaaaaaaaaaaa",
                "123123123123",
                "shaoxing2026"
            })
    void refusesWhatIsShortOrTriedFirst(String password) {
        assertThat(passwords.problems(password, "zhangsan")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glass river nine",
                "水库大坝今夜雨很大请注意安全",
                "x7#kQ!mmw2Lp",
                "         a bc  de",
            })
    void takesAnyCharactersWithoutRulesOnTheirKinds(String password) {
        assertThat(passwords.problems(password, "zhangsan")).isEmpty();
    }

    @Test
    void takesALongOneAndRefusesOneWithoutBound() {
        String alphabet = "abcdefghijklmnopqrstuvwxyz";
        assertThat(passwords.problems(alphabet.repeat(4), "zhangsan")).isEmpty();
        assertThat(passwords.problems(alphabet.repeat(5), "zhangsan")).isNotEmpty();
    }

    @Test
    void keepsAHashOfArgon2idAndComparesTheWholePassword() {
        String long128 = "glass river nine".repeat(8);
        String hash = passwords.hash(long128);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(long128, hash)).isTrue();
        assertThat(passwords.matches(long128 + "x", hash)).isFalse();
        assertThat(passwords.matches("Glass river nine".repeat(8), hash)).isFalse();
        assertThat(passwords.matches(long128, null)).isFalse();
        assertThat(passwords.hash(long128)).isNotEqualTo(hash);
    }

    @Test
    void aOneTimePasswordIsTakenByItsOwnRules() {
        for (int each = 0; each < 100; each++) {
            assertThat(passwords.problems(Unguessable.readable(), "zhangsan")).isEmpty();
        }
        assertThat(Unguessable.readable()).isNotEqualTo(Unguessable.readable());
    }
}
