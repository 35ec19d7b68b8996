package org.tidemark.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.web.Demonstration;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A figure as data, and its fingerprint: SHA-256 over the canonical form of everything else in the answer (keys in
/// order, no blanks, UTF-8), so that anybody can recompute it. A figure of a demonstration says that it is one,
/// so its
/// fingerprint is never that of a real figure.
@Component
class FigureJson {
    private final JsonMapper canonical = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Demonstration demonstration;

    FigureJson(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    Map<String, Object> of(Figure figure) {
        var answer = content(figure);
        answer.put("fingerprint", fingerprint(figure));
        return answer;
    }

    String fingerprint(Figure figure) {
        try {
            byte[] form = canonical.writeValueAsString(content(figure)).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private Map<String, Object> content(Figure figure) {
        var counting = figure.counting();
        var answer = new LinkedHashMap<String, Object>();
        if (demonstration.isOne()) {
            answer.put("demo", true);
        }
        answer.put("measure", figure.measure().code());
        answer.put("on", figure.on().toString());
        answer.put("asOf", figure.asOf().toString());
        answer.put("definition", figure.definition());
        answer.put("value", number(figure.value()));
        var parts = new LinkedHashMap<String, Object>();
        counting.parts().forEach((part, value) -> parts.put(part, number(value)));
        answer.put("parts", parts);
        answer.put(
                "counted",
                counting.counted().stream()
                        .map(c -> object(
                                "subject", c.subject(),
                                "records", c.records(),
                                "date", c.date().toString(),
                                "part", c.part(),
                                "standing", c.standing()))
                        .toList());
        answer.put(
                "notCounted",
                counting.notCounted().stream()
                        .map(n -> object(
                                "subject", n.subject(),
                                "reason", n.reason(),
                                "records", n.records(),
                                "date", String.valueOf(n.date())))
                        .toList());
        answer.put(
                "rolledBack",
                counting.rolledBack().stream()
                        .map(r -> object(
                                "subject", r.subject(),
                                "records", r.records(),
                                "date", r.date().toString(),
                                "how", r.how()))
                        .toList());
        answer.put("band", band(figure));
        return answer;
    }

    private static List<Map<String, Object>> band(Figure figure) {
        return figure.band().stream()
                .map(a -> object("definition", a.definition(), "value", number(a.value())))
                .toList();
    }

    private static Number number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? (Number) plain.longValueExact() : plain;
    }

    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
