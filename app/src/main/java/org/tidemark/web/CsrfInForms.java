package org.tidemark.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the hidden token into every form that posts, and into no other: a form that gets would carry it into the
/// address.
/// The token is read only when such a form is printed, because reading it opens a session.
final class CsrfInForms implements HtmlInterceptor {
    private static final ThreadLocal<@Nullable HttpServletRequest> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> POSTS = ThreadLocal.withInitial(() -> false);

    static void enter(HttpServletRequest request) {
        REQUEST.set(request);
    }

    static void leave() {
        REQUEST.remove();
        POSTS.remove();
    }

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        POSTS.set("post".equalsIgnoreCase(String.valueOf(attributes.get("method"))));
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        var request = REQUEST.get();
        var token = request == null ? null : JteView.token(request);
        if (POSTS.get() && token != null) {
            output.writeContent("<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\""
                    + token.getToken() + "\">");
        }
    }
}
