package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void aNoticeOfARecordedWorldIsADrillOrIsNone() {
        assertThatThrownBy(() -> notice("demo", "x")).hasMessageContaining("is a drill");
    }

    @Test
    void whatIsNoDrillDoesNotSayThatItIsOne() {
        assertThatThrownBy(() -> notice("live", "【演练】x")).hasMessageContaining("is none");
    }

    private static Notice notice(String world, String zh) {
        return new Notice(
                "a",
                Notice.Kind.RAISED,
                Colour.RED,
                false,
                world,
                "pingshan",
                world + "/pingshan/1",
                zh,
                "x",
                "",
                Story.NOW);
    }
}
