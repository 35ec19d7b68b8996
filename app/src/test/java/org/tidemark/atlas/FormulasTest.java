package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tidemark.web.Formulas;

class FormulasTest {
    @Property(tries = 500)
    void any_text_goes_out_and_comes_back_unchanged(@ForAll("texts") String text) throws IOException {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("before", "text").writeRecord("x", Formulas.defused(text));
        }
        var rows = new CsvRows();
        var read = rows.read(out.toString(), List.of("text"), row -> row.text("text"));
        assertThat(rows.problems()).isEmpty();
        assertThat(read).containsExactly(text);
    }

    @Property(tries = 500)
    void what_goes_out_never_begins_like_a_formula(@ForAll("texts") String text) {
        assertThat(Formulas.defused(text))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
        assertThat(Formulas.defused(text)).doesNotStartWith("-");
    }

    @Example
    void an_apostrophe_stands_before_a_formula_and_nowhere_else() {
        assertThat(Formulas.defused("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(Formulas.defused("'tis a law")).isEqualTo("'tis a law");
        assertThat(Formulas.restored("'tis a law")).isEqualTo("'tis a law");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@'\",;\n\r\t ابتثсловоabc")
                .ofMaxLength(20)
                .map(String::strip);
    }
}
