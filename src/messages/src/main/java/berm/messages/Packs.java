package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packs that site files may use, by name. Never changes. */
public final class Packs {
    /** Without any. */
    public static final Packs NONE = new Packs(Map.of());

    /** Files of one folder. */
    public static final int MAX_FILES = 256;

    /** Of a pack's file; less than a site's may have, as each sensor repeats a part of it. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Map<String, Pack> packs;

    private Packs(Map<String, Pack> packs) {
        this.packs = Collections.unmodifiableMap(new TreeMap<>(packs));
    }

    /**
     * Reads packs.
     *
     * @param files their content, by file name
     * @param below others, which count where none of these has their name, and which these may
     *     extend
     * @param problems everything wrong with any file is added; then some packs are missing
     */
    public static Packs read(Map<String, byte[]> files, Packs below, List<String> problems) {
        var reading = new Reading(below, problems);
        if (files.size() > MAX_FILES) {
            problems.add("packs: more than " + MAX_FILES + " files");
            return below;
        }
        files.forEach(reading::file);
        List.copyOf(reading.declared.keySet()).forEach(reading::pack);
        return new Packs(reading.packs);
    }

    @Nullable Pack of(String name) {
        return packs.get(name);
    }

    /** In order. */
    public List<String> names() {
        return List.copyOf(packs.keySet());
    }

    /** Files on their way to packs: those that others extend come first. */
    private static final class Reading {
        private record File(String name, JsonNode content) {}

        private final Map<String, File> declared = new LinkedHashMap<>();
        private final Set<String> open = new HashSet<>();
        private final Set<String> done = new HashSet<>();
        private final Map<String, Pack> packs;
        private final List<String> problems;

        Reading(Packs below, List<String> problems) {
            this.packs = new LinkedHashMap<>(below.packs);
            this.problems = problems;
        }

        void file(String file, byte[] bytes) {
            var found = new Problems(file);
            if (bytes.length > MAX_BYTES) {
                found.add("", "longer than " + MAX_BYTES + " bytes");
            }
            JsonNode content = found.none() ? SiteFiles.read(bytes, found) : null;
            if (content != null) {
                String name = content.path("pack").asText();
                if (!NAME.matcher(name).matches()) {
                    found.add("pack", "'" + name + "' must be 1 to 64 of a-z, 0-9 and -");
                } else if (declared.putIfAbsent(name, new File(file, content)) != null) {
                    found.add("pack", name + " is in another file too");
                }
            }
            problems.addAll(found.found());
        }

        /** The pack of that name, or null, and then there is a problem with it. */
        @Nullable Pack pack(String name) {
            File file = declared.get(name);
            if (file == null || done.contains(name)) {
                return packs.get(name);
            }
            var found = new Problems(file.name);
            Pack pack = read(name, file.content, found);
            problems.addAll(found.found());
            done.add(name);
            packs.remove(name);
            if (pack != null) {
                packs.put(name, pack);
            }
            return pack;
        }

        private @Nullable Pack read(String name, JsonNode content, Problems found) {
            String extended = content.path("extends").asText();
            if (extended.isEmpty()) {
                return Pack.read(content, null, found);
            }
            open.add(name);
            Pack base = open.contains(extended) ? null : pack(extended);
            open.remove(name);
            if (base == null) {
                found.add("extends", wrong(extended));
                return null;
            }
            return Pack.read(content, base, found);
        }

        private String wrong(String extended) {
            List<String> known = new ArrayList<>(new TreeMap<>(packs).keySet());
            return declared.containsKey(extended)
                    ? "'" + extended + "' is not valid, or extends this one"
                    : "there is no pack '" + extended + "'; there are " + known;
        }
    }
}
