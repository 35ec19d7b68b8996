package org.tidemark.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;

/// Dates, numbers and lists as a language writes them.
final class Words {
    private record Form(ULocale locale, String skeleton) {}

    private static final Formats<Form, DateFormat> DATES = new Formats<>(form -> {
        var format = DateFormat.getInstanceForSkeleton(form.skeleton(), form.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    });
    private static final Formats<ULocale, NumberFormat> INTEGERS = new Formats<>(NumberFormat::getIntegerInstance);
    private static final Formats<ULocale, NumberFormat> PERCENTAGES = new Formats<>(NumberFormat::getPercentInstance);

    private Words() {}

    /// Arabic with Latin digits, English with the day before the month.
    static ULocale form(Locale language) {
        return switch (language.getLanguage()) {
            case "ar" -> ULocale.forLanguageTag("ar-u-nu-latn");
            case "en" -> ULocale.UK;
            default -> ULocale.forLocale(language);
        };
    }

    static String date(Locale language, LocalDate date) {
        return format(language, "yMMMd", date);
    }

    /// First and last day that a date may be: the whole of a month or a year is said as such, never as invented
    /// days.
    static String date(Locale language, LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(language, first);
        }
        boolean whole = first.getDayOfMonth() == 1 && last.equals(last.withDayOfMonth(last.lengthOfMonth()));
        boolean fromJanuary = first.getMonthValue() == 1 && last.getMonthValue() == 12;
        String skeleton = !whole ? "yMMMd" : fromJanuary ? "y" : "yMMMM";
        boolean one =
                whole && first.getYear() == last.getYear() && (fromJanuary || first.getMonth() == last.getMonth());
        if (one) {
            return format(language, skeleton, first);
        }
        var interval = DateIntervalFormat.getInstance(skeleton, form(language));
        interval.setTimeZone(TimeZone.GMT_ZONE);
        return interval.format(
                new DateInterval(midnight(first).toEpochMilli(), midnight(last).toEpochMilli()));
    }

    static String instant(Locale language, Instant instant) {
        return format(language, "yMMMdHHmm", instant) + " UTC";
    }

    static String number(Locale language, long number) {
        return INTEGERS.with(form(language), format -> format.format(number));
    }

    static String decimal(Locale language, double number) {
        var format = NumberFormat.getInstance(form(language));
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    static String percent(Locale language, double share) {
        return PERCENTAGES.with(form(language), format -> format.format(share));
    }

    static String list(Locale language, Collection<String> items) {
        return ListFormatter.getInstance(form(language)).format(items);
    }

    private static String format(Locale language, String skeleton, LocalDate date) {
        return format(language, skeleton, midnight(date));
    }

    private static String format(Locale language, String skeleton, Instant instant) {
        return DATES.with(new Form(form(language), skeleton), format -> format.format(Date.from(instant)));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
