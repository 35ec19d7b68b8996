package org.tidemark.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The style sheets, scripts, fonts and pictures of all modules: what lies in a module's folder `static/`.
/// Each is served at an address that holds the hash of its content, so that a browser may keep it for ever.
/// All style sheets together are one file, `tidemark.css`; scripts stay single files.
@Component
public class Assets {
    static final String BUNDLE = "tidemark.css";

    private static final Pattern REFERENCE = Pattern.compile("url\\(([\\w.-]+)\\)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "woff2", "font/woff2",
            "png", "image/png",
            "webp", "image/webp");

    private final Map<String, Asset> assets = new TreeMap<>();

    public Assets() {
        var sheets = new ArrayList<Resource>();
        for (Resource resource : resources()) {
            String name = name(resource);
            if (name.endsWith(".css")) {
                sheets.add(resource);
            } else if (TYPES.containsKey(extension(name))) {
                add(name, content(resource));
            }
        }
        add(BUNDLE, withAddresses(together(sheets)).getBytes(StandardCharsets.UTF_8));
    }

    /// Where a browser finds the file `name`.
    public String address(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No module has a file static/" + name);
        }
        return "/static/" + asset.hash() + "/" + name;
    }

    @Nullable
    Asset find(String name) {
        return assets.get(name);
    }

    private void add(String name, byte[] content) {
        var asset = new Asset(content, TYPES.getOrDefault(extension(name), ""), hash(content));
        if (assets.put(name, asset) != null) {
            throw new IllegalStateException("Two modules have a file static/" + name);
        }
    }

    /// The tokens come first, because they declare the order of the cascade layers; the rest by name.
    private static String together(List<Resource> sheets) {
        sheets.sort(Comparator.comparing((Resource sheet) -> !name(sheet).equals("tokens.css"))
                .thenComparing(Assets::name));
        var all = new StringBuilder();
        for (Resource sheet : sheets) {
            all.append(new String(content(sheet), StandardCharsets.UTF_8)).append('\n');
        }
        return withoutComments(all.toString());
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n").strip();
    }

    private String withAddresses(String css) {
        return REFERENCE.matcher(css).replaceAll(match -> "url(" + address(match.group(1)) + ")");
    }

    private static Resource[] resources() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:org/tidemark/*/static/*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource resource) {
        String name = resource.getFilename();
        return name == null ? "" : name;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] content(Resource resource) {
        var content = new ByteArrayOutputStream();
        try (var in = resource.getInputStream()) {
            in.transferTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record Asset(byte[] content, String type, String hash) {}
}
