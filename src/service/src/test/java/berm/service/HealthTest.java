package berm.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void isJsonWithItsPartsInOrder() {
        Health health = new Health(false, Map.of("mqtt", "refused: \"no\"\n", "kafka", "writing"));
        assertThat(health.toJson())
                .isEqualTo(
                        "{\"status\":\"DOWN\",\"parts\":"
                                + "{\"kafka\":\"writing\",\"mqtt\":\"refused: \\\"no\\\" \"}}");
    }
}
