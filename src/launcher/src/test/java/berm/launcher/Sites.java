package berm.launcher;

/** Site files for tests. */
final class Sites {
    private Sites() {}

    static String pond(String site, double yellow) {
        return """
        site: %s
        name: {zh: 平山尾矿库, en: Pingshan pond}
        kind: tailings-pond
        class: II
        sensors:
          level:
            name: {zh: 库水位, en: Pond level}
            quantity: LEVEL
            unit: m
            interval: 5 min
            limits:
              direction: high
              deadband: 2 cm
              levels:
                yellow: {at: %s m, approvedBy: demonstration}
        """
                .formatted(site, yellow);
    }
}
