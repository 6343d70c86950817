package berm.center.response;

import berm.center.ResponseDesk;
import berm.domain.alarm.Refusal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A version was not taken, or not approved, for a reason that consoles have words for. */
final class NotBooked extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    NotBooked(Refusal refusal) {
        super(ResponseDesk.words(refusal));
        this.refusal = refusal;
    }

    /** The reason as a word of a closed list, and in words. */
    record Why(Refusal refusal, List<String> problems) {}

    /** Answers with the reason. */
    @RestControllerAdvice
    static final class Answer {

        @ExceptionHandler
        ResponseEntity<Why> notBooked(NotBooked why) {
            return ResponseEntity.status(ResponseDesk.status(why.refusal))
                    .body(new Why(why.refusal, List.of(String.valueOf(why.getMessage()))));
        }
    }
}
