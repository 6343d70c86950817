package berm.stream;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {LogRecord.class, Outgoing.class, RejectedRecord.class, SavedClock.class})
    void whatCrossesAnEdgeOrSitsInStateNeedsNoKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
}
