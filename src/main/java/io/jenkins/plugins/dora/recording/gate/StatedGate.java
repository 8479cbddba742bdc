package io.jenkins.plugins.dora.recording.gate;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.target.gate.Gate;
import java.io.Serializable;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A condition as a Jenkinsfile states it: {@code [metric: 'CHANGE_FAILURE_RATE', threshold: 15, criticality: 'FAILURE']}. */
public final class StatedGate implements Describable<StatedGate>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String metric;
    private final double threshold;
    private @Nullable String criticality;

    /**
     * @param metric the name of a headline metric
     * @param threshold what it must reach: deployments per week, hours or percent
     */
    @DataBoundConstructor
    public StatedGate(String metric, double threshold) {
        this.metric = metric;
        this.threshold = threshold;
    }

    public String getMetric() {
        return metric;
    }

    public double getThreshold() {
        return threshold;
    }

    public @Nullable String getCriticality() {
        return criticality;
    }

    /** States what happens if the threshold is not reached; UNSTABLE without. */
    @DataBoundSetter
    public void setCriticality(@Nullable String criticality) {
        this.criticality = criticality;
    }

    /**
     * Returns the condition.
     *
     * @throws IllegalArgumentException if a value is wrong; the message names the field
     */
    Gate gate() {
        return new Gate(
                Stated.constant("metric", HeadlineMetric.class, metric),
                Stated.number("threshold", threshold),
                Stated.criticality("criticality", criticality));
    }

    /** Shows a condition in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<StatedGate> {
        @Override
        public String getDisplayName() {
            return Messages.StatedGate_DisplayName();
        }

        @POST
        public ListBoxModel doFillMetricItems() {
            ListBoxModel items = new ListBoxModel();
            for (HeadlineMetric metric : HeadlineMetric.values()) {
                items.add(metric.title(), metric.name());
            }
            return items;
        }

        @POST
        public ListBoxModel doFillCriticalityItems() {
            return Stated.criticalities();
        }

        @POST
        public FormValidation doCheckThreshold(@QueryParameter String value) {
            try {
                StatedValues.number(value);
                return FormValidation.ok();
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }
    }
}
