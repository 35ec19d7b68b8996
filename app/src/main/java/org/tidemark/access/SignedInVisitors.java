package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.web.Visitor;
import org.tidemark.web.Visitors;

/// Gives the pages the name and roles of who is signed in.
@Component
class SignedInVisitors implements Visitors {
    @Override
    public Visitor of(HttpServletRequest request) {
        return CurrentPerson.get()
                .map(person -> new Visitor(
                        person.name(),
                        person.roles().stream().map(Role::sqlName).collect(Collectors.toUnmodifiableSet())))
                .orElse(Visitor.NOBODY);
    }
}
