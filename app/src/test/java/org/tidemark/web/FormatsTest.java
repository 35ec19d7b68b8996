package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void what_many_write_at_once_is_never_mixed_up() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = IntStream.range(0, 2000)
                    .mapToObj(n -> many.submit(() -> Words.number(Locale.ENGLISH, n)))
                    .toList();
            for (int n = 0; n < written.size(); n++) {
                assertThat(written.get(n).get().replace(",", "")).isEqualTo(String.valueOf(n));
            }
        }
    }

    @Test
    void a_format_is_made_again_only_while_another_uses_the_one_there_is() {
        var made = new int[1];
        var formats = new Formats<String, StringBuilder>(key -> {
            made[0]++;
            return new StringBuilder(key);
        });

        formats.with("a", StringBuilder::toString);
        formats.with("a", StringBuilder::toString);
        assertThat(made[0]).isEqualTo(1);

        formats.with("a", used -> formats.with("a", StringBuilder::toString));
        assertThat(made[0]).isEqualTo(2);
    }
}
