package berm.center.asked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not done, for people to read.
 *
 * @param problems everything that was wrong
 * @param refusal why a desk does not do an action, as a word for programs
 */
public record Problems(
        List<String> problems,
        @JsonInclude(JsonInclude.Include.NON_NULL) berm.domain.alarm.@Nullable Refusal refusal) {}
