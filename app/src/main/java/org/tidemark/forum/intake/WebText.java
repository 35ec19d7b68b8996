package org.tidemark.forum.intake;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The readable text of a web page or of Markdown: a paragraph is a paragraph, a line a line, and nothing runs.
final class WebText {
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "nav",
            "svg",
            "iframe",
            "object",
            "form",
            "button",
            "aside");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "summary", "figcaption");
    private static final int SHORTEST_ARTICLE = 200;

    private WebText() {}

    static String ofMarkdown(String markdown) {
        return ofHtml(HtmlRenderer.builder()
                .build()
                .render(Parser.builder().maxOpenBlockParsers(50).build().parse(markdown)));
    }

    static String ofHtml(String html) {
        return written(article(Jsoup.parse(html)));
    }

    /// The content of a post as WordPress keeps it, where an empty line may stand for a paragraph.
    static String ofPost(String html) {
        return ofHtml(html.contains("<p") ? html : html.replace("\n", "<br>"));
    }

    static String title(String html) {
        return Jsoup.parse(html).title();
    }

    private static Element article(Document page) {
        for (String place : new String[] {".entry-content", "article", "main"}) {
            var found = page.selectFirst(place);
            if (found != null && found.wholeText().length() > SHORTEST_ARTICLE) {
                return found;
            }
        }
        return page.body();
    }

    private static String written(Element from) {
        var text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            append(text, words.getWholeText());
                        } else if (node instanceof Element element) {
                            if (UNREAD.contains(element.normalName())) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            if (element.normalName().equals("br")) {
                                text.append('\n');
                            } else {
                                breakBefore(text, element);
                            }
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            breakBefore(text, element);
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                from);
        return tidied(text);
    }

    /// Words with one space where the page has any blank.
    private static void append(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private static void breakBefore(StringBuilder text, Element element) {
        int wanted = LINES.contains(element.normalName()) ? 1 : element.isBlock() ? 2 : 0;
        int there = 0;
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == ' ')) {
            there += text.charAt(end - 1) == '\n' ? 1 : 0;
            end--;
        }
        if (end > 0) {
            text.append("\n".repeat(Math.max(0, wanted - there)));
        }
    }

    private static String tidied(StringBuilder text) {
        return text.toString()
                .replaceAll("(?m)[ \\t]++$", "")
                .replaceAll("\\n{3,}+", "\n\n")
                .strip();
    }
}
