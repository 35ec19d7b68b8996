package org.tidemark.forum.intake;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole blog as a file: the export that WordPress writes (WXR), or an RSS feed.
///
/// @param leftOut how many entries are no published posts or hold no text
record BlogFile(List<BlogPost> posts, int leftOut) {
    static final int MOST_POSTS = 5_000;
    private static final int MOST_OF_A_POST = 4_000_000;
    private static final Set<String> READ = Set.of(
            "title",
            "link",
            "pubDate",
            "description",
            "content:encoded",
            "wp:post_type",
            "wp:status",
            "wp:post_date",
            "wp:post_date_gmt");

    static boolean looksLikeOne(String beginning) {
        return beginning.contains("<rss") || beginning.contains("http://wordpress.org/export/");
    }

    static BlogFile read(byte[] content) throws Unreadable {
        var posts = new ArrayList<BlogPost>();
        int leftOut = 0;
        try (var xml = new SafeXml(new ByteArrayInputStream(content), "intake.refused.not-a-blog")) {
            while (xml.next()) {
                if (!xml.opens() || !xml.name().equals("item")) {
                    continue;
                }
                var fields = item(xml);
                if (posts.size() >= MOST_POSTS) {
                    throw new Unreadable("intake.refused.too-many-posts", MOST_POSTS);
                }
                var post = isPublished(fields) ? post(fields) : null;
                if (post == null || post.text().isEmpty()) {
                    leftOut++;
                } else {
                    posts.add(post);
                }
            }
        }
        if (posts.isEmpty()) {
            throw new Unreadable("intake.refused.no-posts");
        }
        return new BlogFile(List.copyOf(posts), leftOut);
    }

    private static Map<String, String> item(SafeXml xml) throws Unreadable {
        var fields = new HashMap<String, String>();
        while (xml.next() && !(xml.closes() && xml.name().equals("item"))) {
            if (xml.opens()) {
                String name = xml.name();
                if (READ.contains(name)) {
                    fields.putIfAbsent(name, xml.content(MOST_OF_A_POST).strip());
                } else {
                    xml.skip();
                }
            }
        }
        return fields;
    }

    private static boolean isPublished(Map<String, String> fields) {
        return fields.getOrDefault("wp:status", "publish").equals("publish")
                && Set.of("post", "page").contains(fields.getOrDefault("wp:post_type", "post"));
    }

    private static BlogPost post(Map<String, String> fields) throws Unreadable {
        String html = fields.getOrDefault("content:encoded", "");
        if (html.isEmpty()) {
            html = fields.getOrDefault("description", "");
        }
        String address = fields.getOrDefault("link", "");
        String title = PlainText.of(WebText.ofHtml(fields.getOrDefault("title", "")))
                .text()
                .replaceAll("\\s+", " ");
        return new BlogPost(
                title.substring(0, Math.min(500, title.length())),
                address.matches("https?://\\S{1,1990}") ? address : "",
                date(fields),
                PlainText.of(WebText.ofPost(html)).text());
    }

    private static String date(Map<String, String> fields) {
        for (String field : List.of("wp:post_date", "wp:post_date_gmt")) {
            String written = fields.getOrDefault(field, "");
            if (written.length() >= 10 && !written.startsWith("0000")) {
                try {
                    return LocalDate.parse(written.substring(0, 10)).toString();
                } catch (DateTimeException e) {
                    continue;
                }
            }
        }
        try {
            return ZonedDateTime.parse(fields.getOrDefault("pubDate", ""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
