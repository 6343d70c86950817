package berm.center.roster;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person on duty does there. That the two are kept apart, a leader (领导带班) beside those who
 * sit through the shift (专人值班), is recalled of the practice in China; the words are proposed.
 */
public enum DutyRole {
    /** 带班领导: decides, and need not sit at the console. */
    LEADER("带班领导", 1),
    /** 值班员: answers the alarms. */
    OFFICER("值班员", 0);

    private final String zh;
    private final int level;

    DutyRole(String zh, int level) {
        this.zh = zh;
        this.level = level;
    }

    /** From which level of an event on a person in this role is told of it; proposed. */
    public int level() {
        return level;
    }

    /** The one of that word, as a program or as a spreadsheet writes it. */
    static Optional<DutyRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(word) || role.zh.equals(word))
                .findFirst();
    }
}
