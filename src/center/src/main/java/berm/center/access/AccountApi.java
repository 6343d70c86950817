package berm.center.access;

import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their rights, for administrators. None can leave the centre without one. */
@RestController
@RequestMapping("/api/users")
class AccountApi {
    /** How long a one-time password can be used; proposed. */
    private static final long ONE_TIME_MILLIS = 72 * 3_600_000L;

    /** An account to be made, as it comes in. */
    record Wanted(
            @Typed(needed = true) @Nullable String name,
            @Typed(needed = true, most = GivenGrant.MOST)
                    @Nullable List<@Nullable GivenGrant> grants) {}

    /** The grants that take the place of the ones before. */
    record Grants(
            @Typed(needed = true, most = GivenGrant.MOST)
                    @Nullable List<@Nullable GivenGrant> grants) {}

    /** Whether an account is to be locked. */
    record Lock(@Typed(needed = true) @Nullable Boolean locked) {}

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

    @Most(Accounts.MOST)
    @Summary("The accounts and their rights.")
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

    @Summary("Makes an account with a one-time password.")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    @Needs(Operation.ADMINISTER)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    OneTime make(@RequestBody Wanted wanted) {
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
            throw NotDone.wrong(problems);
        }
        access.note(name + " " + grants);
        String password = Unguessable.readable();
        return accounts.make(name, passwords.hash(password), oneTimeUntil(), grants)
                .map(made -> new OneTime(made.id(), name, password))
                .orElseThrow(() -> NotDone.conflict("name: taken"));
    }

    private long oneTimeUntil() {
        return wall.millis() + ONE_TIME_MILLIS;
    }

    @Summary("Gives a person a new one-time password and ends the person's sessions.")
    @Refuses(409)
    @Needs(Operation.ADMINISTER)
    @PostMapping("/{id}/reset")
    OneTime reset(@PathVariable long id) {
        Account account = known(id);
        if (account.password() == null) {
            throw NotDone.conflict("the provider keeps this person's password");
        }
        String password = Unguessable.readable();
        accounts.password(account.id(), passwords.hash(password), true, oneTimeUntil());
        sessions.endOthers(account.id(), "");
        return new OneTime(account.id(), account.name(), password);
    }

    @Summary("Locks an account and ends its sessions, or unlocks it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Refuses(409)
    @Needs(Operation.ADMINISTER)
    @PutMapping(path = "/{id}/lock", consumes = MediaType.APPLICATION_JSON_VALUE)
    void lock(@PathVariable long id, @RequestBody Lock lock) {
        Boolean locked = lock.locked();
        if (locked == null) {
            throw NotDone.wrong("locked: true or false");
        }
        Account account = known(id);
        if (locked && isLastAdministrator(account)) {
            throw lastAdministrator();
        }
        access.note(account.name() + (locked ? " locked" : " unlocked"));
        accounts.lock(account.id(), locked);
        if (locked) {
            sessions.endOthers(account.id(), "");
        }
    }

    @Summary("Gives an account other rights in place of those it had.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Refuses(409)
    @Needs(Operation.ADMINISTER)
    @PutMapping(path = "/{id}/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    void grant(@PathVariable long id, @RequestBody Grants wanted) {
        List<String> problems = new ArrayList<>();
        List<Grant> grants = GivenGrant.read(wanted.grants(), problems);
        if (!problems.isEmpty()) {
            throw NotDone.wrong(problems);
        }
        Account account = known(id);
        boolean stays = grants.contains(Grant.everywhere(Role.ADMINISTRATOR));
        if (!stays && isLastAdministrator(account)) {
            throw lastAdministrator();
        }
        access.note(account.name() + ": " + account.grants() + " → " + grants);
        accounts.grant(account.id(), grants);
    }

    @Summary("Ends the sessions of an account.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Operation.ADMINISTER)
    @DeleteMapping("/{id}/sessions")
    void endSessions(@PathVariable long id) {
        sessions.endOthers(known(id).id(), "");
    }

    private Account known(long id) {
        Account found = accounts.of(id).orElseThrow(() -> NotDone.unknown("no such user"));
        access.note(found.name());
        return found;
    }

    private boolean isLastAdministrator(Account account) {
        return account.administers()
                && accounts.all().stream().filter(Account::administers).count() == 1;
    }

    private static NotDone lastAdministrator() {
        return NotDone.conflict("the last administrator stays one");
    }
}
