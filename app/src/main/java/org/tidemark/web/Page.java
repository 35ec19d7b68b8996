package org.tidemark.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every template may ask of the page it stands on: its language, its sentences, its address, the visitor.
public final class Page implements LocalizationSupport {
    private final Locale locale;
    private final Site site;
    private final Visitor visitor;
    private final Address address;
    private final @Nullable Flash flash;

    Page(Locale locale, Site site, Visitor visitor, Address address, @Nullable Flash flash) {
        this.locale = locale;
        this.site = site;
        this.visitor = visitor;
        this.address = address;
        this.flash = flash;
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    public String direction() {
        return direction(locale);
    }

    public Visitor visitor() {
        return visitor;
    }

    @Override
    public String lookup(String key) {
        return site.messages().say(locale, key);
    }

    /// The sentence `key` with arguments in their places, escaped by the template that prints it.
    public String t(String key, @Nullable Object... arguments) {
        return site.messages().say(locale, key, arguments);
    }

    /// The sentence `key` whose own markup is kept while its arguments (texts, numbers, other contents) are
    /// escaped.
    public Content markup(String key, @Nullable Object... arguments) {
        return Markup.of(site.messages(), locale, key, arguments);
    }

    /// 24 Nov 2026
    public String date(LocalDate date) {
        return Words.date(locale, date);
    }

    /// A date known only to lie between two days, both included: June 2024, 2024, 3–9 Jun 2024.
    public String date(LocalDate first, LocalDate last) {
        return Words.date(locale, first, last);
    }

    /// 24 Nov 2026, 12:00 UTC
    public String instant(Instant instant) {
        return Words.instant(locale, instant);
    }

    public String number(long number) {
        return Words.number(locale, number);
    }

    /// At most two digits after the point.
    public String decimal(double number) {
        return Words.decimal(locale, number);
    }

    /// 0.25 as 25 %
    public String percent(double share) {
        return Words.percent(locale, share);
    }

    /// A, B and C
    public String list(Collection<String> items) {
        return Words.list(locale, items);
    }

    /// The address of a file from a module's folder `static/`.
    public String asset(String name) {
        return site.assets().address(name);
    }

    /// This page's path, without its query.
    public String path() {
        return address.path();
    }

    /// What the query of this page's address says of `name`.
    public @Nullable String parameter(String name) {
        return address.query().getFirst(name);
    }

    /// The parameters of this page's address but for those named: for the hidden fields of a form that gets.
    public List<Map.Entry<String, String>> parametersWithout(String... names) {
        var left = Arrays.stream(names).collect(Collectors.toSet());
        return address.query().entrySet().stream()
                .filter(parameter -> !left.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value)))
                .toList();
    }

    /// Another page as of the same two times: `page.link("/measures/M1", "definition", "in-force")`.
    public String link(String path, @Nullable Object... namesAndValues) {
        return address.to(path, namesAndValues);
    }

    /// This page with some parameters changed, or left out (null): `page.here("sort", "date", "page", null)`.
    public String here(@Nullable Object... namesAndValues) {
        return address.with(namesAndValues);
    }

    List<NavItem> navigation() {
        return site.navigation().stream()
                .filter(item -> item.visibleTo(visitor))
                .toList();
    }

    boolean isDemonstration() {
        return site.demonstration().isOne();
    }

    List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @Nullable
    Flash flash() {
        return flash;
    }

    String flashText(Flash message) {
        return t(message.key(), message.arguments().toArray());
    }

    static String direction(Locale locale) {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    /// A language's own name for itself.
    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
