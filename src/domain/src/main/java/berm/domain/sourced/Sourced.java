package berm.domain.sourced;

/**
 * A default number and where it comes from. It is never an approved limit: approval is of a site.
 *
 * @param value finite, in the unit of its place
 * @param document the document and, where known, the copy seen; of a computed number, its inputs
 */
public record Sourced(double value, Provenance provenance, String document) {
    public Sourced {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a number: " + value);
        }
        if (document.isBlank()) {
            throw new IllegalArgumentException("A number without a document: " + value);
        }
    }

    /** The product, no firmer than either. */
    public Sourced times(Sourced factor) {
        return madeWith(factor, value * factor.value);
    }

    /** A number computed of this one and another: no firmer than either. */
    public Sourced madeWith(Sourced other, double made) {
        Provenance weaker = provenance.weaker(other.provenance).weaker(Provenance.COMPUTED);
        String both = document.equals(other.document) ? document : document + "; " + other.document;
        return new Sourced(made, weaker, both);
    }
}
