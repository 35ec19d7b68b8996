package org.tidemark.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who looks at the page: a name and roles (lower case, as in `access`) when signed in, else nobody.
public record Visitor(@Nullable String name, Set<String> roles) {
    public static final Visitor NOBODY = new Visitor(null, Set.of());

    public boolean signedIn() {
        return name != null;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
