package org.tidemark.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;

/// One template rendered for one request; every template may declare `@param org.tidemark.web.Page page`.
record JteView(TemplateEngine engine, Site site, Visitors visitors, String template, Locale locale) implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    /// Without it, Spring's choice between views passes this one over.
    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, @Nullable Object>();
        if (model != null) {
            parameters.putAll(model);
        }
        var flash = parameters.get("flash") instanceof Flash message ? message : null;
        parameters.put("page", new Page(locale, site, visitors.of(request), address(request), flash));
        CsrfInForms.enter(request);
        try {
            var out = new Utf8ByteOutput();
            engine.render(template, parameters, out);
            Languages.declare(locale, request, response);
            response.setContentType(HTML);
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        } finally {
            CsrfInForms.leave();
        }
    }

    /// What the visitor asked for, also on the page that says that it failed.
    private static Address address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? Address.of(failed, null)
                : Address.of(request.getRequestURI(), request.getQueryString());
    }

    static @Nullable CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
