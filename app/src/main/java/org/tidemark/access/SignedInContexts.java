package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Tells Spring Security who is signed in, at the moment it asks and not before: a public page reads no session.
@Component
class SignedInContexts implements SecurityContextRepository {
    private final SignedIn signedIn;

    SignedInContexts(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return signedIn.person(holder.getRequest())
                .map(person -> new SecurityContextImpl(CurrentPerson.authentication(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the session is opened by SignedIn alone, at the doors
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn.person(request).isPresent();
    }
}
