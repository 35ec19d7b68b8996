package org.tidemark.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// Somebody who acts here. It is also the signed-in principal, so it stays small and serialisable.
public record Person(UUID id, String name, Set<Role> roles) implements Serializable {
    /// Writes what is imported from a file; can confirm nothing.
    public static final Person IMPORTER =
            new Person(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Import", Set.of(Role.CODER));

    /// Confirms what the installation came with.
    public static final Person STARTER = new Person(
            UUID.fromString("00000000-0000-7000-8000-000000000002"), "Starter data", Set.of(Role.CODER, Role.REVIEWER));

    /// Whoever has a shell on this machine and uses the command line.
    public static final Person OPERATOR = new Person(
            UUID.fromString("00000000-0000-7000-8000-000000000003"), "Command line", Set.of(Role.ADMINISTRATOR));

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
