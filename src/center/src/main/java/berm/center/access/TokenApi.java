package berm.center.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of programs, for administrators. */
@RestController
@RequestMapping("/api/tokens")
class TokenApi {
    private static final int LONGEST_DAYS = 366;
    private static final long DAY = 24 * 3_600_000L;

    /** A token to be made, as it comes in. */
    record Wanted(
            @Nullable String name,
            @Nullable Integer days,
            @Nullable List<@Nullable GivenGrant> grants) {}

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

    @Needs(Operation.ADMINISTER)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> make(@RequestBody Wanted wanted) {
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
            return ResponseEntity.badRequest().body(Map.of("problems", problems));
        }
        access.note(name + ", " + days + " days, " + grants);
        long expires = wall.millis() + days * DAY;
        String token = tokens.make(name, access.officer(), expires, grants);
        return ResponseEntity.status(201).body(Map.of("token", token, "expires", expires));
    }

    @Needs(Operation.ADMINISTER)
    @DeleteMapping("/{id}")
    ResponseEntity<?> revoke(@PathVariable long id) {
        access.note("token " + id);
        return tokens.revoke(id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(404)
                        .body(Map.of("problems", List.of("no such token, or ended before")));
    }
}
