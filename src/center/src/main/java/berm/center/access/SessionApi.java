package berm.center.access;

import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, log-out, and what people may see and change of their own account. */
@RestController
class SessionApi {
    /** A log-in as it comes in. */
    record Credentials(
            @Typed(needed = true) @Nullable String name,
            @Typed(needed = true) @Nullable String password) {}

    /** What is to be done first by who has logged in. */
    record Entered(boolean mustChangePassword) {}

    /** A change of password as it comes in. */
    record Change(
            @Typed(needed = true) @Nullable String current,
            @Typed(needed = true) @Nullable String fresh) {}

    /** Which ways to log in there are besides a password. */
    record Ways(boolean provider) {}

    /**
     * Who is logged in. {@code operations} are those it may do somewhere: what a page shows; what
     * it may do where, each endpoint decides.
     */
    record Me(
            String name,
            boolean person,
            boolean mustChangePassword,
            boolean hasPassword,
            long until,
            List<String> grants,
            List<Operation> operations) {}

    private final LogIn logIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final FirstUser firstUser;
    private final Access access;
    private final Recorder recorder;
    private final AccessSettings settings;
    private final SessionCookie cookie;
    private final Allowance tries;

    SessionApi(
            LogIn logIn,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            FirstUser firstUser,
            Access access,
            Recorder recorder,
            AccessSettings settings,
            Clock wall) {
        this.logIn = logIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.firstUser = firstUser;
        this.access = access;
        this.recorder = recorder;
        this.settings = settings;
        this.cookie = new SessionCookie(settings.isHttps());
        this.tries = new Allowance(AccessSettings.LOG_INS_A_MINUTE, wall);
    }

    @Summary("Which ways to log in there are besides a password.")
    @Open("says only whether there is a provider")
    @GetMapping("/api/login")
    Ways ways() {
        return new Ways(settings.oidc().isPresent());
    }

    @Summary("Logs a person in: the answer sets the cookie of the session.")
    @Refuses({401, 429})
    @Open("here people become known; bounded by address and by account")
    @PostMapping(path = "/api/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    Entered logIn(
            @RequestBody Credentials given,
            HttpServletRequest request,
            HttpServletResponse response) {
        long wait = tries.take(request.getRemoteAddr());
        if (wait > 0) {
            throw Denial.tooMany(wait);
        }
        String name = given.name();
        String password = given.password();
        if (name == null || password == null) {
            throw NotDone.wrong("name, password: both are needed");
        }
        LogIn.Outcome outcome = logIn.attempt(name, password);
        // A name that nobody has may be a password typed into the wrong field: not written down.
        String who = outcome.who().map(Account::name).orElse("");
        recorder.done(request, who, "LOG_IN", outcome.reason(), "password");
        Account account =
                outcome.in()
                        .orElseThrow(
                                () ->
                                        NotDone.stranger(
                                                "name or password is wrong, or the account is"
                                                        + " locked for now"));
        return begin(account, request, response);
    }

    private Entered begin(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).map(Unguessable::digest).ifPresent(sessions::end);
        cookie.set(response, sessions.begin(account.id()));
        access.changed();
        return new Entered(account.mustChange());
    }

    @Summary("Logs out: ends the session that asks.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Operation.OWN_ACCOUNT)
    @PostMapping("/api/logout")
    void logOut(HttpServletResponse response) {
        access.visitor()
                .filter(visitor -> visitor.kind() == Visitor.Kind.PERSON)
                .ifPresent(visitor -> sessions.end(visitor.key()));
        cookie.clear(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    @Summary("Who asks, and what it may do somewhere.")
    @Needs(Operation.OWN_ACCOUNT)
    @GetMapping("/api/me")
    Me me() {
        Visitor visitor = access.visitor().orElseThrow(Denial::notLoggedIn);
        return new Me(
                visitor.name(),
                visitor.kind() == Visitor.Kind.PERSON,
                visitor.mustChange(),
                account(visitor).map(Account::password).isPresent(),
                visitor.until(),
                visitor.grants().stream().map(Grant::toString).toList(),
                Arrays.stream(Operation.values()).filter(visitor::mayAnywhere).toList());
    }

    private Optional<Account> account(Visitor visitor) {
        return visitor.kind() == Visitor.Kind.PERSON ? accounts.of(visitor.id()) : Optional.empty();
    }

    @Summary("Changes one's own password and ends one's other sessions.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Operation.OWN_ACCOUNT)
    @PostMapping(path = "/api/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    void password(@RequestBody Change change) {
        Visitor visitor = access.visitor().orElseThrow(Denial::notLoggedIn);
        Account account = account(visitor).filter(own -> own.password() != null).orElse(null);
        String current = change.current();
        String fresh = change.fresh();
        if (account == null || current == null || fresh == null) {
            throw NotDone.wrong("current, fresh: both are needed, of an account with a password");
        }
        List<String> problems = passwords.problems(fresh, account.name());
        if (!problems.isEmpty()) {
            throw NotDone.wrong(problems);
        }
        if (fresh.equals(current)) {
            throw NotDone.wrong("fresh: the same as before");
        }
        if (logIn.attempt(account.name(), current).in().isEmpty()) {
            throw NotDone.wrong("current: wrong, or the account is locked for now");
        }
        accounts.password(account.id(), passwords.hash(fresh), false, null);
        sessions.endOthers(account.id(), visitor.key());
        firstUser.passwordChanged(account.name());
        access.note("password changed");
    }
}
