package berm.center.access;

import berm.center.asked.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A grant as it comes in. */
record GivenGrant(
        @Typed(needed = true, word = Role.class) @Nullable String role,
        @Typed(needed = true) @Nullable String scope) {
    static final int MOST = 200;

    /** The grants, once each; what is wrong with them goes into {@code problems}. */
    static List<Grant> read(@Nullable List<@Nullable GivenGrant> given, List<String> problems) {
        List<Grant> grants = new ArrayList<>();
        if (given == null || given.size() > MOST) {
            problems.add("grants: a list of at most " + MOST);
            return grants;
        }
        for (GivenGrant each : given) {
            try {
                grants.add(Objects.requireNonNullElse(each, new GivenGrant(null, null)).grant());
            } catch (IllegalArgumentException wrong) {
                problems.add("grants: " + wrong.getMessage());
            }
        }
        return grants.stream().distinct().toList();
    }

    private Grant grant() {
        String wanted = role == null ? "" : role.toUpperCase(Locale.ROOT);
        Role found =
                Arrays.stream(Role.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "role: one of " + Arrays.toString(Role.values())));
        return new Grant(found, Scope.parse(scope == null ? "" : scope));
    }
}
