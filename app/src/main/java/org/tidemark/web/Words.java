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

    /// First and last day that a date may be: the whole of a month or a year is said as such, never as invented days.
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
        return interval.format(new DateInterval(milliseconds(first), milliseconds(last)));
    }

    static String instant(Locale language, Instant instant) {
        var format = DateFormat.getInstanceForSkeleton("yMMMdHHmm", form(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant)) + " UTC";
    }

    static String number(Locale language, long number) {
        return NumberFormat.getIntegerInstance(form(language)).format(number);
    }

    static String decimal(Locale language, double number) {
        var format = NumberFormat.getInstance(form(language));
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    static String percent(Locale language, double share) {
        return NumberFormat.getPercentInstance(form(language)).format(share);
    }

    static String list(Locale language, Collection<String> items) {
        return ListFormatter.getInstance(form(language)).format(items);
    }

    private static String format(Locale language, String skeleton, LocalDate date) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, form(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(milliseconds(date)));
    }

    private static long milliseconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
