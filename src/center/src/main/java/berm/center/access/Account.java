package berm.center.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in; times in ms since 1970 UTC.
 *
 * @param password its hash; null of one whom a provider knows
 * @param passwordUntil until when a one-time password can be used
 * @param locked by an administrator
 * @param lockedUntil for having tried wrong passwords
 */
record Account(
        long id,
        String name,
        @Nullable String password,
        boolean mustChange,
        @Nullable Long passwordUntil,
        boolean locked,
        long lockedUntil,
        @Nullable String issuer,
        @Nullable Long lastLogin,
        List<Grant> grants) {

    Account {
        grants = List.copyOf(grants);
    }

    boolean administers() {
        return !locked && grants.contains(Grant.everywhere(Role.ADMINISTRATOR));
    }
}
