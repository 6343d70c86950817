package berm.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What {@link Mix} must be answered with, by brute force and with nothing of the domain's: all
 * readings are kept, and every window, delay, vote and share is found anew from them each time.
 */
final class MixOracle {
    private MixOracle() {}

    static List<String> answer(Mix mix) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < mix.sites(); number++) {
            var site = new NaiveSite(mix.site(number).value(), number);
            for (int step = 0; step < mix.steps(); step++) {
                site.message(mix.clock(number, step), mix.message(number, step));
            }
            lines.addAll(site.lines());
        }
        Collections.sort(lines);
        return lines;
    }
}
