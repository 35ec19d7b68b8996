package org.tidemark.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A sentence that carries markup of its own, such as `<b>{0}</b> records`: trusted, because it comes from our
/// files,
/// while every text put into it is escaped. Numbers stay numbers, so that plurals work.
final class Markup {
    private Markup() {}

    static Content of(Messages messages, Locale locale, String key, @Nullable Object... arguments) {
        String html = messages.say(
                locale, key, Arrays.stream(arguments).map(Markup::safe).toArray());
        return output -> output.writeContent(html);
    }

    private static @Nullable Object safe(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Number number -> number;
            case Content content -> html(content);
            default -> HtmlUtils.htmlEscape(argument.toString(), "UTF-8");
        };
    }

    private static String html(Content content) {
        var written = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(written));
        return written.toString();
    }
}
