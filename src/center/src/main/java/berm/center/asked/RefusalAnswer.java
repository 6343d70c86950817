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
class RefusalAnswer {

    @ExceptionHandler
    ResponseEntity<Problems> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.problems());
    }

    @ExceptionHandler
    ResponseEntity<Problems> notTold(NotTold refusal) {
        return refused(
                refusal.kind() == NotTold.Kind.UNKNOWN
                        ? Refusal.unknown(String.join("; ", refusal.problems()))
                        : Refusal.wrong(refusal.problems()));
    }

    @ExceptionHandler
    ResponseEntity<Problems> logIsAway(KafkaException away) {
        return refused(Refusal.away("Kafka: " + away.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problems> historyIsAway(HistoryException away) {
        return refused(Refusal.away(String.valueOf(away.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problems> unreadable(InvalidParameterException query) {
        return refused(Refusal.wrong("the query cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<Problems> sameMoment(DuplicateKeyException taken) {
        return refused(
                Refusal.conflict("somebody else did the same at this moment; look at it again"));
    }
}
