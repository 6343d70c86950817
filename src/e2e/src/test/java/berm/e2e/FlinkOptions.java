package berm.e2e;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.flink.annotation.docs.Documentation.SuffixOption;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;

/** The options that Flink has, as its own classes declare them. */
final class FlinkOptions {
    private static final Pattern DECLARING =
            Pattern.compile("org/apache/flink/configuration/(\\w+Options)\\.class");
    private static final String OF_REPORTER = "metrics.reporter.<name>.";

    private final Map<String, ConfigOption<?>> known = new HashMap<>();

    FlinkOptions() throws Exception {
        for (Class<?> declaring : declaring()) {
            for (Field field : declaring.getFields()) {
                if (field.getType().equals(ConfigOption.class)) {
                    add(field);
                }
            }
        }
        // Read by the reporter itself, and declared nowhere.
        known.put(OF_REPORTER + "port", ConfigOptions.key("port").intType().noDefaultValue());
    }

    private static List<Class<?>> declaring() throws Exception {
        Path jar =
                Path.of(
                        MetricOptions.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (JarFile flink = new JarFile(jar.toFile())) {
            return flink.stream()
                    .map(ZipEntry::getName)
                    .flatMap(name -> DECLARING.matcher(name).results())
                    .map(found -> found.group(1))
                    .<Class<?>>map(FlinkOptions::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("org.apache.flink.configuration." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void add(Field field) throws IllegalAccessException {
        ConfigOption<?> option = (ConfigOption<?>) field.get(null);
        SuffixOption suffix = field.getAnnotation(SuffixOption.class);
        known.put((suffix == null ? "" : suffix.value() + ".") + option.key(), option);
    }

    /** What Flink has against a setting; nothing, when it takes it. */
    Optional<String> problem(String key, String value) {
        String generic = key.replaceFirst("^metrics\\.reporter\\.\\w+\\.", OF_REPORTER);
        ConfigOption<?> option = known.get(generic);
        if (option == null) {
            return Optional.of(key + " is no option of Flink's");
        }
        try {
            Configuration.fromMap(Map.of(option.key(), value)).get(option);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(key + ": " + wrong.getMessage());
        }
    }
}
