package berm.messages.cap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says, in one language.
 *
 * @param language as {@code zh-CN}
 * @param event the kind of event in words
 * @param expires when it no longer holds, or null
 * @param web where more is told, or null
 * @param parameters further values by name, as the colour
 */
public record CapInfo(
        String language,
        List<Category> categories,
        String event,
        List<ResponseType> responses,
        CapLevel level,
        Certainty certainty,
        Instant effective,
        @Nullable Instant expires,
        String senderName,
        String headline,
        String description,
        @Nullable String instruction,
        @Nullable String web,
        @Nullable String contact,
        Map<String, String> parameters,
        List<CapArea> areas) {

    /** Kinds of event; the words of CAP. */
    public enum Category {
        GEO("Geo"),
        MET("Met"),
        SAFETY("Safety"),
        SECURITY("Security"),
        RESCUE("Rescue"),
        FIRE("Fire"),
        HEALTH("Health"),
        ENV("Env"),
        TRANSPORT("Transport"),
        INFRA("Infra"),
        CBRNE("CBRNE"),
        OTHER("Other");

        final String word;

        Category(String word) {
            this.word = word;
        }
    }

    /** What people should do; the words of CAP. */
    public enum ResponseType {
        SHELTER("Shelter"),
        EVACUATE("Evacuate"),
        PREPARE("Prepare"),
        EXECUTE("Execute"),
        AVOID("Avoid"),
        MONITOR("Monitor"),
        ASSESS("Assess"),
        ALL_CLEAR("AllClear"),
        NONE("None");

        final String word;

        ResponseType(String word) {
            this.word = word;
        }
    }

    /** How sure it is; the words of CAP. */
    public enum Certainty {
        OBSERVED("Observed"),
        LIKELY("Likely"),
        POSSIBLE("Possible"),
        UNLIKELY("Unlikely"),
        UNKNOWN("Unknown");

        final String word;

        Certainty(String word) {
            this.word = word;
        }
    }

    public CapInfo {
        categories = List.copyOf(categories);
        responses = List.copyOf(responses);
        parameters = Map.copyOf(parameters);
        areas = List.copyOf(areas);
        if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
            throw new IllegalArgumentException("no language: " + language);
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("an info has a category");
        }
        if (expires != null && !expires.isAfter(effective)) {
            throw new IllegalArgumentException("expires before it is effective");
        }
        CapText.require(event, "event");
        CapText.require(senderName, "senderName");
        CapText.require(headline, "headline");
        CapText.require(description, "description");
        CapText.allow(instruction, "instruction");
        CapText.allow(contact, "contact");
        requireAddress(web);
        parameters.forEach(
                (name, value) -> {
                    CapText.require(name, "parameter");
                    CapText.allow(value, "parameter " + name);
                });
    }

    private static void requireAddress(@Nullable String web) {
        if (web != null && !web.matches("https?://[!-~&&[^\"<>\\\\^`{|}]]{1,2000}")) {
            throw new IllegalArgumentException("web must be an http address: " + web);
        }
    }

    /** The parameters in a fixed order. */
    Map<String, String> sortedParameters() {
        return new TreeMap<>(parameters);
    }
}
