package berm.benchmarks;

import berm.launcher.CenterLogIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the console's first screen weighs, and how long a browser takes until it can be used. */
final class PageLoads {
    private static final int LOADS = 5;
    private static final double PATIENCE_SECONDS = 60;

    /** Milliseconds since the page was opened, once it believes its path and shows an event. */
    private static final String READY =
            "document.body.classList.contains('cut') || !document.querySelector('#events li')"
                    + " ? 0 : performance.now()";

    private PageLoads() {}

    /** Figures of a centre at which something is open. */
    static List<Figure> measure(CenterAlone center, CenterLogIn officer, TemporaryFolder folder)
            throws IOException, InterruptedException {
        Page page = Page.weigh(officer);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("page: bytes sent", "KiB", Spread.once(page.bytes() / 1_024.0)));
        figures.add(Figure.of("page: files", "", Spread.once(page.files())));
        Optional<Path> program = Chromium.find();
        if (program.isPresent()) {
            try (Chromium browser = Chromium.start(program.get(), folder)) {
                Spread loads = Spread.of(loads(browser, center, officer));
                figures.add(Figure.of("page: opened to first event shown", "ms", loads));
            }
        }
        return figures;
    }

    private static List<Double> loads(Chromium browser, CenterAlone center, CenterLogIn officer)
            throws IOException, InterruptedException {
        List<Double> loads = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            browser.open(center.address(), "berm-session", officer.session());
            loads.add(ready(browser));
        }
        return loads;
    }

    private static double ready(Chromium browser) throws IOException, InterruptedException {
        double[] millis = new double[1];
        Waiting.until(
                "the page",
                PATIENCE_SECONDS,
                () -> {
                    millis[0] = browser.value(READY).asDouble();
                    return millis[0] > 0;
                });
        return millis[0];
    }
}
