package berm.center.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password.
 *
 * <p>Five wrong passwords in a row lock an account for a quarter of an hour (proposed; log-ins are
 * counted by address too). Whatever is wrong, the answer is the same and takes as long: that there
 * is no such person, that the account is locked, or that the password is wrong.
 */
@Component
public class LogIn {

    /** What became of it; {@code who} is known although the password was wrong. */
    record Outcome(Optional<Account> in, Optional<Account> who, String reason) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock wall;

    public LogIn(Accounts accounts, Passwords passwords, Clock wall) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.wall = wall;
    }

    Outcome attempt(String name, String password) {
        Optional<Account> who = accounts.named(name);
        boolean counted = who.filter(account -> accounts.attempt(account.id())).isPresent();
        boolean right = passwords.matches(password, who.map(Account::password).orElse(null));
        if (who.isEmpty()) {
            return new Outcome(Optional.empty(), who, "UNKNOWN");
        }
        Account account = who.get();
        if (!counted || account.locked()) {
            return new Outcome(Optional.empty(), who, "LOCKED");
        }
        if (!right) {
            boolean locked = accounts.failed(account.id());
            return new Outcome(Optional.empty(), who, locked ? "WRONG, NOW LOCKED" : "WRONG");
        }
        Long until = account.passwordUntil();
        if (until != null && until <= wall.millis()) {
            return new Outcome(Optional.empty(), who, "EXPIRED");
        }
        accounts.succeeded(account.id());
        return new Outcome(who, who, "DONE");
    }
}
