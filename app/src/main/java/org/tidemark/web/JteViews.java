package org.tidemark.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds `plan/measure` as the template `plan/measure.jte` beside its module's Java.
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Site site;
    private final ObjectProvider<Visitors> visitors;

    JteViews(Templates templates, Site site, ObjectProvider<Visitors> visitors) {
        this.engine = templates.engine();
        this.site = site;
        this.visitors = visitors;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        // null lets "redirect:" and its like find their own resolver
        return engine.hasTemplate(name + ".jte")
                ? new JteView(
                        engine, site, visitors.getIfAvailable(() -> request -> Visitor.NOBODY), name + ".jte", locale)
                : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
