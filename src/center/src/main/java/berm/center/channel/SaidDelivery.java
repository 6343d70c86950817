package berm.center.channel;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the API tells it. Telephone numbers and mailboxes are shown in part: the person is
 * named, the number is nobody's affair.
 *
 * @param by the official who had it sent
 * @param due when it is tried next, of one that waits
 */
record SaidDelivery(
        long place,
        String id,
        String notice,
        String subject,
        Notice.Kind kind,
        Colour colour,
        boolean drill,
        String channel,
        String address,
        @Nullable String person,
        @Nullable String by,
        State state,
        int attempts,
        @Nullable Long due,
        long created,
        long changed,
        @Nullable String reason,
        @Nullable String foldedInto,
        int folded) {

    static SaidDelivery of(DeliveryRow row) {
        Notice notice = row.notice();
        return new SaidDelivery(
                row.place(),
                row.id(),
                notice.id(),
                notice.subject(),
                notice.kind(),
                notice.colour(),
                notice.drill(),
                row.channel(),
                masked(row.to()),
                row.to().person().orElse(null),
                row.to().official().map(Official::name).orElse(null),
                row.state(),
                row.attempts(),
                row.state() == State.WAITING ? row.due().toEpochMilli() : null,
                row.created().toEpochMilli(),
                row.changed().toEpochMilli(),
                row.reason(),
                row.foldedInto(),
                row.folded());
    }

    private static String masked(Address to) {
        String value = to.value();
        if (to instanceof Address.Phone) {
            return value.substring(0, Math.min(3, value.length() - 4))
                    + "****"
                    + value.substring(value.length() - 2);
        }
        return to instanceof Address.Mailbox
                ? value.charAt(0) + "***" + value.substring(value.indexOf('@'))
                : value;
    }
}
