package berm.messages.cap;

import berm.domain.Colour;

/**
 * Urgency and severity, in the words of CAP, that stand for a colour.
 *
 * <p>Which stands for which is proposed by us: CAP knows no colours, and no standard we have seen
 * maps the four of GB 39496-2020 to it. The colour itself travels beside it as a parameter.
 */
public enum CapLevel {
    MINOR("Future", "Minor", "Blue"),
    MODERATE("Expected", "Moderate", "Yellow"),
    SEVERE("Expected", "Severe", "Orange"),
    EXTREME("Immediate", "Extreme", "Red");

    final String urgency;
    final String severity;
    private final String colourWord;

    CapLevel(String urgency, String severity, String colourWord) {
        this.urgency = urgency;
        this.severity = severity;
        this.colourWord = colourWord;
    }

    public static CapLevel of(Colour colour) {
        return switch (colour) {
            case BLUE -> MINOR;
            case YELLOW -> MODERATE;
            case ORANGE -> SEVERE;
            case RED -> EXTREME;
        };
    }

    /** The colour as GB/T 34283-2017 is recalled to write its severity. */
    public String colourWord() {
        return colourWord;
    }
}
