package berm.center.access;

/** A role over a scope. */
public record Grant(Role role, Scope scope) {

    public Grant {
        if (role.isWide() && !(scope instanceof Scope.Everything)) {
            throw new IllegalArgumentException("role: " + role + " is given over all only");
        }
    }

    /** The role over everything. */
    public static Grant everywhere(Role role) {
        return new Grant(role, new Scope.Everything());
    }

    boolean allows(Operation operation, String world, String site, Counties counties) {
        return role.may(operation)
                && (operation.isWide()
                        ? scope instanceof Scope.Everything
                        : scope.covers(world, site, counties));
    }

    @Override
    public String toString() {
        return role + " " + scope;
    }
}
