package berm.testkit;

import java.util.List;

/** What a store that is not careful keeps wrong, takes for something else, or obeys. */
final class HardValues {
    private HardValues() {}

    static List<Double> numbers() {
        return List.of(
                0.0,
                101.283,
                -17.5,
                0.1 + 0.2,
                Math.PI,
                1e-9,
                1.0 / 3,
                1e15 + 0.3,
                123456789.12345679,
                1e100,
                -1e-100,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                (double) Float.MAX_VALUE,
                (double) Long.MAX_VALUE);
    }

    /** Names that a sensor may have. */
    static List<String> sensors() {
        return List.of(
                "0",
                "1e5",
                "null",
                "true",
                "NaN",
                "select",
                "time",
                "timestamp",
                "world",
                "x--",
                "a_-b",
                "W",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
    }

    static List<String> texts() {
        return List.of(
                "",
                " ",
                "'; DROP TABLE readings; --",
                "\"; DROP DATABASE berm; --",
                "a\\",
                "\\\"",
                "\\\\\\",
                "a\"b'c`d",
                "a b,c=d",
                "$sensor ${sensor} %s %27 &amp; {}",
                "平山尾矿库 \u0394 \uD83D\uDEA8");
    }
}
