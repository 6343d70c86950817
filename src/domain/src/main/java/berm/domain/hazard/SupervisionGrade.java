package berm.domain.hazard;

/**
 * The grade in which the bureau supervises a firm (分级监管), in the bureau's own words.
 *
 * <p>Its scale is not public: grades are not ordered, and none is made from a colour or a level.
 *
 * @param words as the bureau writes it
 * @param document the decision in which it stands
 */
public record SupervisionGrade(String words, String document) {
    public SupervisionGrade {
        if (words.isBlank() || document.isBlank()) {
            throw new IllegalArgumentException("A grade has its words and its document");
        }
    }
}
