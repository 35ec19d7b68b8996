package org.tidemark.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
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
record JteView(TemplateEngine engine, Messages messages, Visitors visitors, String template, Locale locale)
        implements View {
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, @Nullable Object>();
        if (model != null) {
            parameters.putAll(model);
        }
        CsrfInForms.enter(request);
        try {
            String query = request.getQueryString();
            parameters.put(
                    "page",
                    new Page(
                            locale,
                            messages,
                            visitors.of(request),
                            request.getRequestURI() + (query == null ? "" : "?" + query),
                            null));
            var out = new Utf8ByteOutput();
            engine.render(template, parameters, out);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        } finally {
            CsrfInForms.leave();
        }
    }

    static @Nullable CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
