package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.report.overview.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.kohsuke.stapler.export.ExportConfig;
import org.kohsuke.stapler.export.Flavor;
import org.kohsuke.stapler.export.ModelBuilder;
import org.kohsuke.stapler.export.NamedPathPruner;
import org.kohsuke.stapler.export.TreePruner;

/** A report as Jenkins' {@code api/json} renders it, by the same library. */
public final class JsonReport {
    private static final ModelBuilder MODELS = new ModelBuilder();

    private final Report report;
    private final ExportConfig config = new ExportConfig();
    private TreePruner pruner = new TreePruner.ByDepth(1);

    public JsonReport(Report report) {
        this.report = report;
    }

    /** Breaks the JSON into indented lines, as {@code pretty=true} does. */
    public JsonReport pretty(boolean value) {
        config.withPrettyPrint(value);
        return this;
    }

    /** Goes {@code levels} deeper than needed for the report itself. */
    public JsonReport depth(int levels) {
        pruner = new TreePruner.ByDepth(1 - levels);
        return this;
    }

    /**
     * Keeps only what {@code expression} names, such as {@code deploymentFrequency[perDay,band]}.
     *
     * @throws IllegalArgumentException if the expression is malformed
     */
    public JsonReport tree(String expression) {
        pruner = new NamedPathPruner(expression);
        return this;
    }

    /** Returns the JSON, without a line break at its end. */
    @Override
    public String toString() {
        StringWriter out = new StringWriter();
        try {
            MODELS.get(Report.class).writeTo(report, pruner, Flavor.JSON.createDataWriter(report, out, config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
