package berm.benchmarks;

import berm.launcher.CenterLogIn;
import berm.launcher.CenterProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How a centre stands up to many consoles, and to many alarms; what its first screen costs. */
final class CenterBench implements Bench {
    private static final List<String> FOR_A_PROVINCE = List.of("-Xmx4g");

    private final ManyConsoles consoles;
    private final Flood flood;
    private final FanOut fanOut;

    CenterBench() {
        this(ManyConsoles.CITY, Flood.PROVINCE, FanOut.VILLAGES);
    }

    CenterBench(ManyConsoles consoles, Flood flood, FanOut fanOut) {
        this.consoles = consoles;
        this.flood = flood;
        this.fanOut = fanOut;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<Figure> figures = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            progress.accept("starting a centre for many consoles");
            try (CenterAlone center = CenterAlone.start(folder, "consoles", CenterProcess.JAVA)) {
                figures.add(memory("at its start", center));
                CenterLogIn officer = center.logIn();
                figures.addAll(consoles.measure(center, officer, progress));
                figures.add(memory("after %d consoles".formatted(consoles.consoles()), center));
                progress.accept("its page");
                figures.addAll(PageLoads.measure(center, officer, folder));
            }
            progress.accept("starting a centre that calls people");
            figures.addAll(fanOut.measure(folder, progress));
            progress.accept("starting a centre for a flood");
            try (CenterAlone center = CenterAlone.start(folder, "flood", FOR_A_PROVINCE)) {
                figures.addAll(flood.measure(center, center.logIn(), progress));
                figures.add(memory("after the flood", center));
            }
        }
        List<String> notes =
                List.of(
                        "consoles, log and centre share the machine; the centre: "
                                + String.join(" ", CenterProcess.JAVA),
                        "the flood: %,d alarms, %d sensors a site, %d consoles; the centre: %s"
                                .formatted(
                                        flood.alarms(),
                                        flood.sensorsOfSite(),
                                        flood.consoles(),
                                        String.join(" ", FOR_A_PROVINCE)));
        String what =
                "conditions in the log to server-sent events, %d alarms/s to %d consoles; every"
                                .formatted(consoles.perSecond(), consoles.consoles())
                        + " alarm came, everyone was called once, and every alarm of the flood"
                        + " is in the journal";
        return new Report("center", what, machine, figures, notes);
    }

    private static Figure memory(String when, CenterAlone center) throws Exception {
        return Figure.of("memory of the centre " + when, "MiB", Spread.once(center.mostMemory()));
    }
}
