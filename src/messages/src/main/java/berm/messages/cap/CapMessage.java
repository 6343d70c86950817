package berm.messages.cap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CAP 1.2 alert message that is right: what the schema cannot say of it is checked here.
 *
 * <ul>
 *   <li>An update, a cancellation, an acknowledgement and an error name the messages they are
 *       about.
 *   <li>A restricted message says its restriction, a private one its addresses.
 *   <li>An exercise has 演练 in every headline; no other message begins with that mark. A message of
 *       a drill can neither be sent nor be read as a real one.
 * </ul>
 *
 * @param identifier unique for its sender
 * @param sent whole seconds
 * @param restriction of a RESTRICTED message, else null
 * @param addresses of a PRIVATE message; may be empty else
 * @param note or null
 * @param references the messages it is about
 */
public record CapMessage(
        String identifier,
        String sender,
        Instant sent,
        Status status,
        Type type,
        Scope scope,
        @Nullable String restriction,
        List<String> addresses,
        @Nullable String note,
        List<CapReference> references,
        List<CapInfo> infos) {

    /** What every headline of a drill says. */
    public static final String DRILL = "演练";

    /** How the headline of a drill begins. */
    public static final String DRILL_MARK = "【" + DRILL + "】";

    /** How a message is to be handled; the words of CAP. */
    public enum Status {
        ACTUAL("Actual"),
        EXERCISE("Exercise"),
        SYSTEM("System"),
        TEST("Test"),
        DRAFT("Draft");

        final String word;

        Status(String word) {
            this.word = word;
        }
    }

    /** The nature of a message; the words of CAP. */
    public enum Type {
        ALERT("Alert"),
        UPDATE("Update"),
        CANCEL("Cancel"),
        ACK("Ack"),
        ERROR("Error");

        final String word;

        Type(String word) {
            this.word = word;
        }
    }

    /** Who may read it; the words of CAP. */
    public enum Scope {
        PUBLIC("Public"),
        RESTRICTED("Restricted"),
        PRIVATE("Private");

        final String word;

        Scope(String word) {
            this.word = word;
        }
    }

    public CapMessage {
        addresses = List.copyOf(addresses);
        references = List.copyOf(references);
        infos = List.copyOf(infos);
        sent = CapTime.wholeSecond(sent);
        CapText.requireName(identifier, "identifier");
        CapText.requireName(sender, "sender");
        CapText.allow(note, "note");
        requireReferences(type, references);
        requireScope(scope, restriction, addresses);
        requireInfos(type, infos);
        requireDrill(status, infos);
    }

    /** How later messages name this one. */
    public CapReference reference() {
        return new CapReference(sender, identifier, sent);
    }

    private static void requireReferences(Type type, List<CapReference> references) {
        if (type != Type.ALERT && references.isEmpty()) {
            throw new IllegalArgumentException(type.word + " must name the messages it is about");
        }
    }

    private static void requireScope(
            Scope scope, @Nullable String restriction, List<String> addresses) {
        if ((scope == Scope.RESTRICTED) != (restriction != null)) {
            throw new IllegalArgumentException("a restriction belongs to scope Restricted, always");
        }
        if (restriction != null) {
            CapText.require(restriction, "restriction");
        }
        if (scope == Scope.PRIVATE && addresses.isEmpty()) {
            throw new IllegalArgumentException("scope Private must have addresses");
        }
        for (String address : addresses) {
            CapText.require(address, "addresses");
            if (address.indexOf('"') >= 0) {
                throw new IllegalArgumentException("an address has a quotation mark: " + address);
            }
        }
    }

    private static void requireInfos(Type type, List<CapInfo> infos) {
        if ((type == Type.ALERT || type == Type.UPDATE) && infos.isEmpty()) {
            throw new IllegalArgumentException(type.word + " must say something");
        }
        if (infos.stream().map(CapInfo::language).distinct().count() < infos.size()) {
            throw new IllegalArgumentException("a language is there twice");
        }
    }

    private static void requireDrill(Status status, List<CapInfo> infos) {
        for (CapInfo info : infos) {
            String headline = info.headline();
            boolean right =
                    status == Status.EXERCISE
                            ? headline.contains(DRILL)
                            : !headline.startsWith(DRILL_MARK);
            if (!right) {
                throw new IllegalArgumentException(
                        "status Exercise and the word " + DRILL + " in the headline go together");
            }
        }
    }
}
