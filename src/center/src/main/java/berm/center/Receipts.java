package berm.center;

import berm.domain.alarm.Outcome;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who wait until an entry they wrote has been taken, by the name of their request. */
@Component
class Receipts {

    private final Map<String, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

    CompletableFuture<Outcome> expect(String request) {
        CompletableFuture<Outcome> receipt = new CompletableFuture<>();
        waiting.put(request, receipt);
        return receipt;
    }

    void give(@Nullable String request, Outcome outcome) {
        CompletableFuture<Outcome> receipt = request == null ? null : waiting.get(request);
        if (receipt != null) {
            receipt.complete(outcome);
        }
    }

    /** The one who waited does so no longer. */
    void forget(String request) {
        waiting.remove(request);
    }
}
