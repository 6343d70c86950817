package berm.center.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who makes a request: a person in a session, or a program with a token.
 *
 * @param id of the account or of the token
 * @param key what it came with: the digest of its session or token
 * @param until when that ends, ms since 1970 UTC
 * @param mustChange whether it may do nothing but change its password
 */
public record Visitor(
        Kind kind,
        long id,
        String name,
        String key,
        long until,
        boolean mustChange,
        List<Grant> grants) {

    private static final int LONGEST = 64;

    /** What a visitor is. */
    public enum Kind {
        PERSON,
        PROGRAM
    }

    public Visitor {
        grants = List.copyOf(grants);
    }

    /**
     * How it goes on record: names of programs are not given once, so their ids stand there too.
     */
    String onRecord() {
        String full = kind == Kind.PERSON ? name : "token " + id + " " + name;
        return full.substring(0, Math.min(LONGEST, full.length()));
    }

    /** Whether it may do this at that site. */
    boolean may(Operation operation, String world, String site, Counties counties) {
        if (operation == Operation.OWN_ACCOUNT) {
            return true;
        }
        if (operation == Operation.READ_SITE && Own.isOwn(site)) {
            return mayAnywhere(operation);
        }
        return isFor(operation)
                && grants.stream()
                        .anyMatch(grant -> grant.allows(operation, world, site, counties));
    }

    /** Whether it may do this somewhere; of a wide operation, everywhere. */
    boolean mayAnywhere(Operation operation) {
        return operation == Operation.OWN_ACCOUNT || (isFor(operation) && isGiven(operation));
    }

    private boolean isGiven(Operation operation) {
        return grants.stream()
                .filter(grant -> grant.role().may(operation))
                .anyMatch(
                        grant -> !operation.isWide() || grant.scope() instanceof Scope.Everything);
    }

    /** What a named person must do is not a program's, whatever it was given. */
    private boolean isFor(Operation operation) {
        return kind == Kind.PERSON || !operation.isPersonal();
    }

    /** Whether it may do this at every site there is or will be. */
    boolean mayEverywhere(Operation operation) {
        return given(operation).anyMatch(grant -> grant.scope() instanceof Scope.Everything);
    }

    /** Whether it may do this at all that the scope is about. */
    boolean mayThroughout(Operation operation, Scope scope, Counties counties) {
        return given(operation).anyMatch(grant -> grant.scope().holds(scope, counties));
    }

    /** Whether it may do this at something that the scope is about. */
    boolean mayWithin(Operation operation, Scope scope, Counties counties) {
        return given(operation).anyMatch(grant -> grant.scope().meets(scope, counties));
    }

    private Stream<Grant> given(Operation operation) {
        return isFor(operation)
                ? grants.stream().filter(grant -> grant.role().may(operation))
                : Stream.empty();
    }

    boolean hasSameRights(Visitor other) {
        return mustChange == other.mustChange && grants.equals(other.grants);
    }
}
