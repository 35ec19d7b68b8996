package org.tidemark.access;

import jakarta.servlet.ServletException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// An address that no rule in `Doors` names: closed when something answers there, and simply not found when nothing
/// does.
@Component
class UnlistedAddresses implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(UnlistedAddresses.class);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnlistedAddresses(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(!answers(context));
    }

    private boolean answers(RequestAuthorizationContext context) {
        var request = context.getRequest();
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            if (mappings.getObject().getHandler(request) == null) {
                return false;
            }
            LOG.warn("{} is refused to everybody: no rule in Doors names it", request.getRequestURI());
            return true;
        } catch (ServletException wrongKind) {
            // an address that exists for another method or format: as good as not found
            return false;
        } catch (Exception e) {
            throw new IllegalStateException("No way to tell what answers at " + request.getRequestURI(), e);
        }
    }
}
