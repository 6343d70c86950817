package berm.center.asked;

import berm.history.HistoryException;
import berm.messages.NotTold;
import org.apache.kafka.common.KafkaException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what was refused with the reasons, as {@code {"problems":[…]}}. */
@RestControllerAdvice
class NotDoneAnswer {

    @ExceptionHandler
    ResponseEntity<NotDone.Why> notDone(NotDone refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refused.why());
    }

    @ExceptionHandler
    ResponseEntity<NotDone.Why> notTold(NotTold refusal) {
        return notDone(
                refusal.kind() == NotTold.Kind.UNKNOWN
                        ? NotDone.unknown(String.join("; ", refusal.problems()))
                        : NotDone.wrong(refusal.problems()));
    }

    @ExceptionHandler
    ResponseEntity<NotDone.Why> logIsAway(KafkaException away) {
        return notDone(NotDone.away("Kafka: " + away.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<NotDone.Why> historyIsAway(HistoryException away) {
        return notDone(NotDone.away(String.valueOf(away.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<NotDone.Why> unreadable(InvalidParameterException query) {
        return notDone(NotDone.wrong("the query cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<NotDone.Why> sameMoment(DuplicateKeyException taken) {
        return notDone(
                NotDone.conflict("somebody else did the same at this moment; look at it again"));
    }
}
