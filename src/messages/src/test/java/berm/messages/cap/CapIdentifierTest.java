package berm.messages.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapIdentifierTest {
    private static final Instant NOW = Instant.parse("2020-08-04T16:00:00.999Z");

    @Test
    void isThirtyOneCharactersInBeijingTime() {
        var given = (CapNumber.Given) CapNumber.next(CapStory.COUNTY, NOW, 3);
        String text = given.identifier().toString();
        assertThat(text).isEqualTo("33068141800000_20200805000000_3").hasSize(31);
        assertThat(CapIdentifier.parse(text)).isEqualTo(given.identifier());
    }

    @Test
    void theEleventhOfASecondIsToldToWait() {
        List<CapNumber> asked = new ArrayList<>();
        for (int used = 0; used < 11; used++) {
            asked.add(CapNumber.next(CapStory.COUNTY, NOW, used));
        }
        assertThat(asked.subList(0, 10)).doesNotHaveDuplicates();
        assertThat(asked.subList(0, 10)).allMatch(CapNumber.Given.class::isInstance);
        assertThat(asked.get(10))
                .isEqualTo(new CapNumber.Wait(Instant.parse("2020-08-04T16:00:01Z")));
    }

    @Test
    void otherFormsAreRefused() {
        for (String text :
                List.of(
                        "",
                        "33068141800000_20200805000000_10",
                        "3306814180000_20200805000000_1",
                        "33068141800000_20200230000000_1",
                        "33068141800000_20200805240000_1",
                        "３3068141800000_20200805000000_1")) {
            assertThatThrownBy(() -> CapIdentifier.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new CapUnit("330681", "41")).hasMessageContaining("agency");
        assertThatThrownBy(() -> new CapUnit("33068x", "418")).hasMessageContaining("division");
    }
}
