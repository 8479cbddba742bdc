package io.jenkins.plugins.dora.recording.gate;

import hudson.model.InvisibleAction;
import io.jenkins.plugins.dora.target.gate.GateQuery;
import io.jenkins.plugins.dora.target.gate.GateResult;
import io.jenkins.plugins.dora.target.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The verdict of a gate, kept with the build: on its page, and in its {@code api/json}. */
@ExportedBean
public final class GateAction extends InvisibleAction {
    private final String application;
    private final boolean passed;
    private final @Nullable String figures;
    private final ArrayList<Line> lines = new ArrayList<>();

    /** @param figures the address of the figures, below that of Jenkins */
    GateAction(GateQuery query, Verdict verdict, String figures) {
        application = query.application();
        passed = verdict.passed();
        this.figures = figures;
        verdict.results().forEach(result -> lines.add(new Line(result)));
    }

    /** Returns the application that was to be deployed. */
    @Exported(visibility = 2)
    public String getApplication() {
        return application;
    }

    /** Whether the gate was passed. */
    @Exported(visibility = 2)
    public boolean isPassed() {
        return passed;
    }

    /** Returns the address of the figures, below that of Jenkins; null in builds of before it was kept. */
    @Exported(visibility = 2)
    public @Nullable String getFigures() {
        return figures;
    }

    /** Returns the result of each condition. */
    @Exported(visibility = 2)
    public List<Line> getResults() {
        return List.copyOf(lines);
    }

    /** The result of one condition. */
    @ExportedBean(defaultVisibility = 2)
    public static final class Line {
        private final String metric;
        private final @Nullable Double value;
        private final double threshold;
        private final boolean passed;
        private final String criticality;
        private final String reason;

        Line(GateResult result) {
            metric = result.metric();
            value = result.value().isPresent() ? result.value().getAsDouble() : null;
            threshold = result.threshold();
            passed = result.passed();
            criticality = result.criticality().name();
            reason = result.reason();
        }

        @Exported
        public String getMetric() {
            return metric;
        }

        @Exported
        public @Nullable Double getValue() {
            return value;
        }

        @Exported
        public double getThreshold() {
            return threshold;
        }

        @Exported
        public boolean isPassed() {
            return passed;
        }

        @Exported
        public String getCriticality() {
            return criticality;
        }

        @Exported
        public String getReason() {
            return reason;
        }
    }
}
