package org.tidemark.installation;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/// Says on the console why Tidemark did not start, without a stack trace.
final class PlainFailures implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFailures.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.info("Tidemark did not start", analysis.getCause()); // for the log alone, the console shows warnings
        if (analysis.getCause() instanceof PortInUseException taken) {
            say(
                    "Port " + taken.getPort() + " is already in use by another program.",
                    "Choose another one: bin/run --port " + (taken.getPort() + 1));
        } else {
            say(analysis.getDescription(), Objects.requireNonNullElse(analysis.getAction(), ""));
        }
    }

    private static void say(String matter, String remedy) {
        System.err.println("Tidemark did not start. " + matter);
        System.err.println(remedy);
    }
}
