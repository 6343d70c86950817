package berm.domain.quality;

import java.util.List;

/**
 * Sensors beside one that should agree with it: a reading further than {@code within} from most of
 * those heard lately is in doubt (QARTOD's test of neighbours, facts §5.1; that most decide is a
 * proposal of ours). Of two that disagree, both are.
 *
 * @param of names of sensors of the site that measure the same quantity, one or more
 * @param within in the canonical unit of the quantity, more than 0
 */
public record Neighbours(List<String> of, double within) {
    public Neighbours {
        of = List.copyOf(of);
        if (of.isEmpty() || !(within > 0)) {
            throw new IllegalArgumentException("neighbours " + of + " within " + within);
        }
    }
}
