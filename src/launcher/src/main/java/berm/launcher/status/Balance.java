package berm.launcher.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a law at one moment. */
record Balance(Law law, long whole, Map<String, Long> shares) {
    static Balance of(Law law, MetricsPage page) {
        Map<String, Long> shares = new LinkedHashMap<>();
        law.shares().forEach(share -> shares.put(share.word(), page.number(share)));
        return new Balance(law, page.number(law.whole()), shares);
    }

    boolean holds() {
        return whole == shares.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The equation, such as {@code received 8 = written 7 + in flight 1}. */
    String equation() {
        String sum =
                shares.entrySet().stream()
                        .map(share -> share.getKey() + " " + share.getValue())
                        .collect(Collectors.joining(" + "));
        return "%s %d %s %s".formatted(law.whole().word(), whole, holds() ? "=" : "≠", sum);
    }
}
