package berm.launcher.status;

import java.util.List;
import java.util.Map;

/**
 * What a part says of itself.
 *
 * @param state UP or DOWN as it says, or ABSENT when it does not answer
 * @param details how each of its own parts stands
 * @param balances the laws of its counters that could be read
 */
record PartStatus(
        Endpoint endpoint, String state, Map<String, String> details, List<Balance> balances) {
    static final String UP = "UP";
    static final String ABSENT = "ABSENT";

    PartStatus {
        details = Map.copyOf(details);
        balances = List.copyOf(balances);
    }

    boolean isWell() {
        if (state.equals(ABSENT)) {
            return endpoint.optional();
        }
        return state.equals(UP) && balances.stream().allMatch(Balance::holds);
    }
}
