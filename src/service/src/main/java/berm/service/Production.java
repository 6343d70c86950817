package berm.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How strict a process is with what it is told.
 *
 * <pre>
 *                  not production   production   production, door in BERM_PLAINTEXT
 * this machine     taken            taken        taken
 * TLS, named       taken            taken        taken
 * TLS, anonymous   taken            refused      refused
 * plain, named     taken            refused      taken
 * plain, anonymous taken            refused      refused
 * </pre>
 *
 * @param on whether it is the real thing ({@code BERM_PRODUCTION})
 * @param plaintext the doors behind which a closed network lies ({@code BERM_PLAINTEXT})
 */
public record Production(boolean on, Set<Door> plaintext) {
    /** A trial: everything is taken. */
    static final Production OFF = new Production(false, Set.of());

    public Production {
        plaintext = Set.copyOf(plaintext);
    }

    /** Problems stay with the reader. */
    static Production read(SettingsReader reader) {
        boolean on =
                reader.read("BERM_PRODUCTION", "false", "true or false", Production::truth)
                        .orElse(true);
        Set<Door> plaintext =
                reader.read("BERM_PLAINTEXT", "", "some of " + words(), Production::doors)
                        .orElse(Set.of());
        return new Production(on, plaintext);
    }

    /**
     * Whether the settings ask for it.
     *
     * @throws InvalidSettings if they say so wrongly
     */
    public static boolean isAskedFor(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        reader.throwProblems();
        return reader.production().on();
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    private static Set<Door> doors(String text) {
        Set<Door> doors = EnumSet.noneOf(Door.class);
        if (!text.isEmpty()) {
            for (String word : text.split(",", -1)) {
                doors.add(door(word.strip()));
            }
        }
        return doors;
    }

    private static Door door(String word) {
        return Arrays.stream(Door.values())
                .filter(door -> door.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no door: " + word));
    }

    private static String words() {
        return Arrays.stream(Door.values())
                .map(Door::word)
                .sorted()
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    /** Why a way is not to be used: one sentence for each thing that is missing. */
    public List<String> refusals(Passage way) {
        List<String> away = way.away();
        if (!on || away.isEmpty()) {
            return List.of();
        }
        String leads = way.setting() + " leads to " + String.join(", ", away);
        List<String> refusals = new ArrayList<>();
        if (!way.encrypted() && !plaintext.contains(way.door())) {
            refusals.add(
                    "%s in plaintext, which production refuses: %s; or, over a closed network, BERM_PLAINTEXT=%s"
                            .formatted(leads, way.door().encrypting(), way.door().word()));
        }
        if (!way.named()) {
            refusals.add(
                    "%s without saying who comes, which production refuses: %s"
                            .formatted(leads, way.door().naming()));
        }
        return refusals;
    }
}
