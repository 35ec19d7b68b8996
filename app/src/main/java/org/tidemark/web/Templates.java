package org.tidemark.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The templates of all modules by name: `plan/measure` is `plan/measure.jte` beside its module's Java.
@Component
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "org.tidemark");

    Templates() {
        engine.setHtmlInterceptor(new CsrfInForms());
    }

    /// A piece of a page, for where another module's page leaves room for it.
    public Content piece(String name, Map<String, Object> parameters) {
        return output -> engine.render(name + ".jte", parameters, output);
    }

    TemplateEngine engine() {
        return engine;
    }
}
