package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.report.query.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.kohsuke.stapler.export.ExportConfig;
import org.kohsuke.stapler.export.Flavor;
import org.kohsuke.stapler.export.Model;
import org.kohsuke.stapler.export.ModelBuilder;
import org.kohsuke.stapler.export.TreePruner;

/** A bean as Jenkins' {@code api/json} renders it, by the same library. */
public final class ExportedJson {
    private static final ModelBuilder MODELS = new ModelBuilder();

    private final Object bean;
    private final ExportConfig config = new ExportConfig();
    private TreePruner pruner = new TreePruner.ByDepth(1);

    public ExportedJson(Object bean) {
        this.bean = bean;
    }

    /** Breaks the JSON into indented lines, as {@code pretty=true} does. */
    public ExportedJson pretty(boolean value) {
        config.withPrettyPrint(value);
        return this;
    }

    /** Keeps only the fields that are wanted. */
    public ExportedJson shaped(Shape shape) {
        pruner = shape.pruner();
        return this;
    }

    /** Returns the JSON, without a line break at its end. */
    @Override
    public String toString() {
        StringWriter out = new StringWriter();
        try {
            write(MODELS.get(bean.getClass()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    // The class of a model is a wildcard only because that of the bean is.
    @SuppressWarnings("unchecked")
    private void write(Model<?> model, StringWriter out) throws IOException {
        ((Model<Object>) model).writeTo(bean, pruner, Flavor.JSON.createDataWriter(bean, out, config));
    }
}
