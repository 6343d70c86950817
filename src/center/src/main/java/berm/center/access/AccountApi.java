package berm.center.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their rights, for administrators. None can leave the centre without one. */
@RestController
@RequestMapping("/api/users")
class AccountApi {
    /** How long a one-time password can be used; proposed. */
    private static final long ONE_TIME_MILLIS = 72 * 3_600_000L;

    /** An account to be made, as it comes in. */
    record Wanted(@Nullable String name, @Nullable List<@Nullable GivenGrant> grants) {}

    /** The grants that take the place of the ones before. */
    record Grants(@Nullable List<@Nullable GivenGrant> grants) {}

    /** Whether an account is to be locked. */
    record Lock(@Nullable Boolean locked) {}

    /** A grant as it is listed. */
    record Given(Role role, String scope) {}

    /** An account as it is listed. */
    record View(
            long id,
            String name,
            @Nullable String issuer,
            boolean locked,
            long lockedUntil,
            boolean mustChangePassword,
            @Nullable Long lastLogin,
            List<Given> grants) {}

    /** A password that is seen this once. */
    record OneTime(long id, String name, String oneTimePassword) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Access access;
    private final Clock wall;

    AccountApi(
            Accounts accounts, Sessions sessions, Passwords passwords, Access access, Clock wall) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.access = access;
        this.wall = wall;
    }

    @Needs(Operation.ADMINISTER)
    @GetMapping
    List<View> all() {
        return accounts.all().stream().map(AccountApi::view).toList();
    }

    private static View view(Account account) {
        return new View(
                account.id(),
                account.name(),
                account.issuer(),
                account.locked(),
                account.lockedUntil(),
                account.mustChange(),
                account.lastLogin(),
                views(account.grants()));
    }

    static List<Given> views(List<Grant> grants) {
        return grants.stream()
                .map(grant -> new Given(grant.role(), grant.scope().toString()))
                .toList();
    }

    @Needs(Operation.ADMINISTER)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> make(@RequestBody Wanted wanted) {
        List<String> problems = new ArrayList<>();
        String name = wanted.name();
        List<Grant> grants = GivenGrant.read(wanted.grants(), problems);
        if (name == null || !Name.isName(name)) {
            problems.add(Name.RULE);
        }
        if (accounts.count() >= Accounts.MOST) {
            problems.add("users: at most " + Accounts.MOST);
        }
        if (name == null || !problems.isEmpty()) {
            return refused(400, problems);
        }
        access.note(name + " " + grants);
        String password = Secret.readable();
        return accounts.make(name, passwords.hash(password), oneTimeUntil(), grants)
                .<ResponseEntity<?>>map(
                        made ->
                                ResponseEntity.status(201)
                                        .body(new OneTime(made.id(), name, password)))
                .orElseGet(() -> refused(409, List.of("name: taken")));
    }

    private long oneTimeUntil() {
        return wall.millis() + ONE_TIME_MILLIS;
    }

    /** Gives a new one-time password and ends the person's sessions. */
    @Needs(Operation.ADMINISTER)
    @PostMapping("/{id}/reset")
    ResponseEntity<?> reset(@PathVariable long id) {
        return with(id, this::reset);
    }

    private ResponseEntity<?> reset(Account account) {
        if (account.password() == null) {
            return refused(409, List.of("the provider keeps this person's password"));
        }
        String password = Secret.readable();
        accounts.password(account.id(), passwords.hash(password), true, oneTimeUntil());
        sessions.endOthers(account.id(), "");
        return ResponseEntity.ok(new OneTime(account.id(), account.name(), password));
    }

    /** Locks an account and ends its sessions, or unlocks it. */
    @Needs(Operation.ADMINISTER)
    @PutMapping(path = "/{id}/lock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> lock(@PathVariable long id, @RequestBody Lock lock) {
        Boolean locked = lock.locked();
        if (locked == null) {
            return refused(400, List.of("locked: true or false"));
        }
        return with(id, account -> lock(account, locked));
    }

    private ResponseEntity<?> lock(Account account, boolean locked) {
        if (locked && isLastAdministrator(account)) {
            return lastAdministrator();
        }
        access.note(account.name() + (locked ? " locked" : " unlocked"));
        accounts.lock(account.id(), locked);
        if (locked) {
            sessions.endOthers(account.id(), "");
        }
        return ResponseEntity.noContent().build();
    }

    @Needs(Operation.ADMINISTER)
    @PutMapping(path = "/{id}/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> grant(@PathVariable long id, @RequestBody Grants wanted) {
        List<String> problems = new ArrayList<>();
        List<Grant> grants = GivenGrant.read(wanted.grants(), problems);
        return problems.isEmpty()
                ? with(id, account -> grant(account, grants))
                : refused(400, problems);
    }

    private ResponseEntity<?> grant(Account account, List<Grant> grants) {
        boolean stays = grants.contains(Grant.everywhere(Role.ADMINISTRATOR));
        if (!stays && isLastAdministrator(account)) {
            return lastAdministrator();
        }
        access.note(account.name() + ": " + account.grants() + " → " + grants);
        accounts.grant(account.id(), grants);
        return ResponseEntity.noContent().build();
    }

    @Needs(Operation.ADMINISTER)
    @DeleteMapping("/{id}/sessions")
    ResponseEntity<?> endSessions(@PathVariable long id) {
        return with(
                id,
                account -> {
                    sessions.endOthers(account.id(), "");
                    return ResponseEntity.noContent().build();
                });
    }

    private ResponseEntity<?> with(long id, Function<Account, ResponseEntity<?>> change) {
        Optional<Account> found = accounts.of(id);
        found.ifPresent(account -> access.note(account.name()));
        return found.<ResponseEntity<?>>map(change)
                .orElseGet(() -> refused(404, List.of("no such user")));
    }

    private boolean isLastAdministrator(Account account) {
        return account.administers()
                && accounts.all().stream().filter(Account::administers).count() == 1;
    }

    private static ResponseEntity<?> lastAdministrator() {
        return refused(409, List.of("the last administrator stays one"));
    }

    private static ResponseEntity<?> refused(int status, List<String> problems) {
        return ResponseEntity.status(status).body(Map.of("problems", problems));
    }
}
