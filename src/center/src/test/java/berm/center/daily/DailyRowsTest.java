package berm.center.daily;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.messages.SiteName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DailyRowsTest {

    @Test
    void aSmallSiteShowsEverySensor() {
        DailyRows rows = DailyRows.of(List.of(row(DailyItem.LEVEL, "l", null)));

        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.folded()).isEmpty();
    }

    @Test
    void aLargeSiteShowsTheWorstPointsOfEachItemAndSaysHowManyMoreThereAre() {
        List<DailyRow> all = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            all.add(row(DailyItem.PHREATIC, "p" + number, number == 29 ? Colour.ORANGE : null));
        }
        all.add(row(DailyItem.LEVEL, "level", null));
        DailyRows rows = DailyRows.of(all);

        assertThat(rows.rows()).hasSizeLessThanOrEqualTo(DailyRows.MOST);
        assertThat(rows.rows().get(0).sensor()).isEqualTo("level");
        assertThat(rows.rows().get(1).sensor()).isEqualTo("p29");
        assertThat(rows.folded()).isEqualTo(Map.of(DailyItem.PHREATIC, 11));
    }

    private static DailyRow row(DailyItem item, String sensor, @Nullable Colour colour) {
        var figures = new DailyFigures(null, null, null, null, null, null, 0, 0, 0, null);
        return new DailyRow(
                item,
                sensor,
                new SiteName(sensor, sensor),
                "m",
                "m",
                figures,
                null,
                List.of(),
                colour,
                null);
    }
}
