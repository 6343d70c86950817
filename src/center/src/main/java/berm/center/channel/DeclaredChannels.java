package berm.center.channel;

import berm.messages.Fields;
import berm.messages.Problems;
import berm.service.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels that the file of {@code BERM_CHANNELS} declares. */
public record DeclaredChannels(List<Declared> channels) {

    /** Where no file is named. */
    public static final DeclaredChannels NONE = new DeclaredChannels(List.of());

    private static final int MOST = 20;

    /** One channel of the file. */
    record Declared(
            String name,
            ChannelKind kind,
            ChannelRules rules,
            Duration timeout,
            ChannelSettings settings) {}

    public DeclaredChannels {
        channels = List.copyOf(channels);
    }

    /** Reads the file that {@code BERM_CHANNELS} names; everything wrong with it is a problem. */
    public static Optional<DeclaredChannels> read(SettingsReader reader) {
        Optional<DeclaredChannels> declared =
                reader.file(
                        "BERM_CHANNELS",
                        NONE,
                        (file, content, wrong) -> {
                            var problems = new Problems(String.valueOf(file.getFileName()));
                            Path folder = Objects.requireNonNull(file.getParent());
                            var secrets = new Secrets(folder, reader.secretFiles());
                            DeclaredChannels read = of(content, secrets, problems);
                            wrong.addAll(problems.found());
                            return read;
                        });
        declared.stream()
                .flatMap(read -> read.channels().stream())
                .map(one -> one.settings().passage("BERM_CHANNELS: channels." + one.name()))
                .forEach(reader::passage);
        return declared;
    }

    static DeclaredChannels of(byte[] file, Secrets secrets, Problems problems) {
        Fields fields = Fields.ofYaml(file, problems);
        if (fields == null) {
            return NONE;
        }
        Fields given = fields.object("channels", true);
        fields.done();
        return new DeclaredChannels(given == null ? List.of() : all(given, secrets));
    }

    private static List<Declared> all(Fields given, Secrets secrets) {
        List<Declared> channels = new ArrayList<>();
        for (Map.Entry<String, Fields> entry : given.entries()) {
            String name = entry.getKey();
            if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
                given.wrong(name, "a channel's name is 1 to 40 of a-z, 0-9 and -");
            } else if (channels.size() == MOST) {
                given.wrong(name, "there are more than " + MOST + " channels");
            } else {
                Declared channel = one(name, entry.getValue(), secrets);
                if (channel != null) {
                    channels.add(channel);
                }
            }
        }
        return channels;
    }

    private static @Nullable Declared one(String name, Fields given, Secrets secrets) {
        ChannelKind kind = given.word(ChannelKind.class, "kind", true);
        if (kind == null) {
            return null;
        }
        var fields = new ChannelFields(given, secrets);
        ChannelRules rules = rules(fields, kind.rules);
        ChannelSettings settings = kind.read(fields);
        Duration timeout = fields.timeout();
        fields.done();
        return settings == null ? null : new Declared(name, kind, rules, timeout, settings);
    }

    private static ChannelRules rules(ChannelFields fields, ChannelRules usual) {
        boolean drills = fields.truth("drills");
        boolean dryRun = fields.truth("dryRun");
        int perMinute = fields.whole("perMinute", usual.perMinute(), 1, ChannelRules.UNLIMITED);
        int parallel = fields.whole("parallel", usual.parallel(), 1, 8);
        Duration quiet = fields.duration("quiet", usual.quiet());
        Duration giveUp = fields.duration("giveUpAfter", usual.giveUpAfter());
        Duration dead = fields.duration("deadAfter", usual.deadAfter());
        if (giveUp.compareTo(quiet) <= 0) {
            fields.wrong(
                    "giveUpAfter",
                    "must be longer than quiet, which is " + quiet.toMinutes() + " min");
            return usual;
        }
        return new ChannelRules(
                drills,
                dryRun,
                perMinute,
                parallel,
                quiet,
                usual.firstRetry(),
                usual.longestRetry(),
                giveUp,
                dead);
    }
}
