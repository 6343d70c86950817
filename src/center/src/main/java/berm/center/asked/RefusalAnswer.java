package berm.center.asked;

import berm.history.HistoryException;
import berm.messages.NotTold;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what was refused with the reasons, as {@code {"problems":[…]}}. */
@RestControllerAdvice
class RefusalAnswer {

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(refusal.status(), refusal.problems());
    }

    @ExceptionHandler
    ResponseEntity<Object> notTold(NotTold refusal) {
        return answer(refusal.kind() == NotTold.Kind.UNKNOWN ? 404 : 400, refusal.problems());
    }

    @ExceptionHandler
    ResponseEntity<Object> logIsAway(KafkaException away) {
        return answer(503, List.of("Kafka: " + away.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> historyIsAway(HistoryException away) {
        return answer(503, List.of(String.valueOf(away.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> sameMoment(DuplicateKeyException taken) {
        return answer(409, List.of("somebody else did the same at this moment; look at it again"));
    }

    private static ResponseEntity<Object> answer(int status, List<String> problems) {
        return ResponseEntity.status(status).body(Map.of("problems", problems));
    }
}
