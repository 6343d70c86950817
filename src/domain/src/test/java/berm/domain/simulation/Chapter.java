package berm.domain.simulation;

import berm.domain.ConditionEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine said of one reading; or, with no fate, of the time that passed before a record
 * and of the plan in it.
 */
record Chapter(int entry, @Nullable Fate fate, List<ConditionEvent> events) {
    Chapter(int entry, @Nullable Fate fate) {
        this(entry, fate, new ArrayList<>());
    }
}
