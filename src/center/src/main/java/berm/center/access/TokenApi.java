package berm.center.access;

import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import berm.center.asked.Within;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of programs, for administrators. */
@RestController
@RequestMapping("/api/tokens")
class TokenApi {
    private static final int LONGEST_DAYS = 366;
    private static final long DAY = 24 * 3_600_000L;

    /** A token to be made, as it comes in. */
    record Wanted(
            @Typed(needed = true) @Nullable String name,
            @Typed(needed = true) @Within(from = 1, to = LONGEST_DAYS) @Nullable Integer days,
            @Typed(needed = true, most = GivenGrant.MOST)
                    @Nullable List<@Nullable GivenGrant> grants) {}

    /** A token that is seen this once. */
    record Made(String token, long expires) {}

    /** A token as it is listed: without what it is. */
    record View(
            long id,
            String name,
            String madeBy,
            long created,
            long expires,
            @Nullable Long lastUsed,
            @Nullable Long revoked,
            List<AccountApi.Given> grants) {}

    private final Tokens tokens;
    private final Access access;
    private final Clock wall;

    TokenApi(Tokens tokens, Access access, Clock wall) {
        this.tokens = tokens;
        this.access = access;
        this.wall = wall;
    }

    @Most(Tokens.MOST)
    @Summary("The tokens of programs, without what they are.")
    @Needs(Operation.ADMINISTER)
    @GetMapping
    List<View> all() {
        return tokens.all().stream().map(TokenApi::view).toList();
    }

    private static View view(Tokens.Token token) {
        return new View(
                token.id(),
                token.name(),
                token.madeBy(),
                token.created(),
                token.expires(),
                token.lastUsed(),
                token.revoked(),
                AccountApi.views(token.grants()));
    }

    @Summary("Makes a token for a program: it is seen this once.")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Operation.ADMINISTER)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Made make(@RequestBody Wanted wanted) {
        List<String> problems = new ArrayList<>();
        List<Grant> grants = GivenGrant.read(wanted.grants(), problems);
        String name = wanted.name();
        Integer days = wanted.days();
        if (name == null || !Name.isName(name)) {
            problems.add(Name.RULE);
        }
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            problems.add("days: 1 to " + LONGEST_DAYS);
        }
        if (!grants.stream().allMatch(grant -> grant.role().isForPrograms())) {
            problems.add("grants: what a named person must do is not a program's");
        }
        if (tokens.usable() >= Tokens.MOST) {
            problems.add("tokens: at most " + Tokens.MOST);
        }
        if (name == null || days == null || !problems.isEmpty()) {
            throw NotDone.wrong(problems);
        }
        access.note(name + ", " + days + " days, " + grants);
        long expires = wall.millis() + days * DAY;
        String token = tokens.make(name, access.officer(), expires, grants);
        return new Made(token, expires);
    }

    @Summary("Ends a token for ever.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Operation.ADMINISTER)
    @DeleteMapping("/{id}")
    void revoke(@PathVariable long id) {
        access.note("token " + id);
        if (!tokens.revoke(id)) {
            throw NotDone.unknown("no such token, or ended before");
        }
    }
}
