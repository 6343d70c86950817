package berm.domain.alarm;

import java.util.Objects;

/**
 * One thing that a response plan asks for at a colour.
 *
 * @param id by which it is known in every version of the plan
 * @param level inside the organisation that is responsible, 0 the lowest
 * @param within which it is to be done, ms since the event has its colour
 * @param evidence by which it is seen to be done
 */
public record Task(String id, Bilingual words, int level, long within, Bilingual evidence) {

    public Task {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(evidence, "evidence");
        if (id.isBlank() || level < 0 || within <= 0) {
            throw new IllegalArgumentException("no task: " + id + " " + level + " " + within);
        }
    }
}
