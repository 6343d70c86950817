package berm.domain.hazard;

import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.Optional;

/**
 * Critical quantities Q 临界量 in t, by edition and substance or class of substances (GB 18218, tables
 * 1 and 2).
 *
 * @param table keys {@code edition/substance}
 */
public record CriticalQuantities(SourcedTable table) {
    /**
     * Q in t; empty where the table of that edition does not have it: no other edition's is taken.
     */
    public Optional<Sourced> of(Edition edition, String substance) {
        return table.find(edition.key() + "/" + substance);
    }
}
