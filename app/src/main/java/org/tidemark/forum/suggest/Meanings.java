package org.tidemark.forum.suggest;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What English sentences mean, as directions in a space where what means alike lies near. The model comes with the
/// libraries and needs no network. It is read when it is first asked for, since it takes a second and 330 MB.
@Component
public class Meanings {
    /// How many numbers a meaning has.
    public static final int SIZE = 384;

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    private final Path unpacked;
    private @Nullable EmbeddingModel model;
    private @Nullable String failure;

    /// No model can be read on this machine.
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason);
        }
    }

    public Meanings(@Value("${tidemark.data}") Path data) {
        this.unpacked = data.toAbsolutePath().resolve("cache").resolve("tokenizer");
    }

    /// The meanings of these sentences, in their order, each of length one.
    public List<float[]> of(List<String> sentences) throws Unavailable {
        var ready = model();
        if (sentences.isEmpty()) {
            return List.of();
        }
        return ready.embedAll(sentences.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> Vectors.unit(embedding.vector()))
                .toList();
    }

    /// Why there is no model, once that was found out.
    public synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private synchronized EmbeddingModel model() throws Unavailable {
        if (failure != null) {
            throw new Unavailable(failure);
        }
        var ready = model;
        if (ready == null) {
            ready = read();
            model = ready;
        }
        return ready;
    }

    // native code that does not fit the machine shows as an Error
    private EmbeddingModel read() throws Unavailable {
        try {
            if (System.getProperty("DJL_CACHE_DIR") == null) {
                System.setProperty("DJL_CACHE_DIR", unpacked.toString());
            }
            // the tokenizer would look for newer files on the network
            System.setProperty("ai.djl.offline", "true");
            var read = new AllMiniLmL6V2QuantizedEmbeddingModel();
            read.embed("ready");
            return read;
        } catch (RuntimeException | LinkageError e) {
            failure = String.valueOf(e.getMessage());
            LOG.warn("Suggestions of codes are not possible: the language model cannot be read", e);
            throw new Unavailable(failure);
        }
    }
}
