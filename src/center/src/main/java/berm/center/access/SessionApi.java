package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, log-out, and what people may see and change of their own account. */
@RestController
class SessionApi {
    private static final int TRIES_A_MINUTE = 20;

    /** A log-in as it comes in. */
    record Credentials(@Nullable String name, @Nullable String password) {}

    /** A change of password as it comes in. */
    record Change(@Nullable String current, @Nullable String fresh) {}

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
        this.tries = new Allowance(TRIES_A_MINUTE, wall);
    }

    @Open("says only whether there is a provider")
    @GetMapping("/api/login")
    Ways ways() {
        return new Ways(settings.oidc().isPresent());
    }

    @Open("here people become known; bounded by address and by account")
    @PostMapping(path = "/api/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> logIn(
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
            return problem(400, "name, password: both are needed");
        }
        LogIn.Outcome outcome = logIn.attempt(name, password);
        // A name that nobody has may be a password typed into the wrong field: not written down.
        String who = outcome.who().map(Account::name).orElse("");
        recorder.done(request, who, "LOG_IN", outcome.reason(), "password");
        return outcome.in()
                .<ResponseEntity<?>>map(account -> begin(account, request, response))
                .orElseGet(
                        () ->
                                problem(
                                        401,
                                        "name or password is wrong, or the account is locked for"
                                                + " now"));
    }

    private ResponseEntity<?> begin(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).map(Secret::digest).ifPresent(sessions::end);
        cookie.set(response, sessions.begin(account.id()));
        access.changed();
        return ResponseEntity.ok(Map.of("mustChangePassword", account.mustChange()));
    }

    @Needs(Operation.OWN_ACCOUNT)
    @PostMapping("/api/logout")
    ResponseEntity<?> logOut(HttpServletResponse response) {
        access.visitor()
                .filter(visitor -> visitor.kind() == Visitor.Kind.PERSON)
                .ifPresent(visitor -> sessions.end(visitor.key()));
        cookie.clear(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return ResponseEntity.noContent().build();
    }

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

    /** Changes one's own password and ends one's other sessions. */
    @Needs(Operation.OWN_ACCOUNT)
    @PostMapping(path = "/api/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> password(@RequestBody Change change) {
        Visitor visitor = access.visitor().orElseThrow(Denial::notLoggedIn);
        Account account = account(visitor).filter(own -> own.password() != null).orElse(null);
        String current = change.current();
        String fresh = change.fresh();
        if (account == null || current == null || fresh == null) {
            return problem(400, "current, fresh: both are needed, of an account with a password");
        }
        List<String> problems = passwords.problems(fresh, account.name());
        if (!problems.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("problems", problems));
        }
        if (fresh.equals(current)) {
            return problem(400, "fresh: the same as before");
        }
        if (logIn.attempt(account.name(), current).in().isEmpty()) {
            return problem(400, "current: wrong, or the account is locked for now");
        }
        accounts.password(account.id(), passwords.hash(fresh), false, null);
        sessions.endOthers(account.id(), visitor.key());
        firstUser.passwordChanged(account.name());
        access.note("password changed");
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> problem(int status, String problem) {
        return ResponseEntity.status(status).body(Map.of("problems", List.of(problem)));
    }
}
