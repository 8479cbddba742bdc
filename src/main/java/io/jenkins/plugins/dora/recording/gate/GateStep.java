package io.jenkins.plugins.dora.recording.gate;

import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.target.gate.Criticality;
import io.jenkins.plugins.dora.target.gate.GateQuery;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The step {@code doraGate}: checks the figures of an application before it is deployed. */
public final class GateStep extends Step implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String WINDOW = "30d";
    private static final int MINIMUM = 5;
    private static final String PASS = "PASS";

    private final String application;
    private @Nullable String environment;
    private String window = WINDOW;
    private ArrayList<StatedGate> gates = new ArrayList<>();
    private @Nullable Integer openIncidents;
    private int minimumDeployments = MINIMUM;
    private @Nullable String criticality;
    private @Nullable String whenUnknown;
    private boolean repair;

    /** @param application the application to deploy */
    @DataBoundConstructor
    public GateStep(String application) {
        this.application = Util.fixNull(application).strip();
    }

    public String getApplication() {
        return application;
    }

    public @Nullable String getEnvironment() {
        return environment;
    }

    /** States where to; the production tier without. */
    @DataBoundSetter
    public void setEnvironment(@Nullable String environment) {
        this.environment = Util.fixEmptyAndTrim(environment);
    }

    public String getWindow() {
        return window;
    }

    /** States how many days up to today count, such as {@code 30d}. */
    @DataBoundSetter
    public void setWindow(@Nullable String window) {
        this.window = Util.fixEmptyAndTrim(window) == null ? WINDOW : window;
    }

    public List<StatedGate> getGates() {
        return List.copyOf(gates);
    }

    /** States the conditions; without any, the targets of the profile. */
    @DataBoundSetter
    public void setGates(@Nullable List<StatedGate> gates) {
        this.gates = new ArrayList<>(gates == null ? List.of() : gates);
    }

    public @Nullable Integer getOpenIncidents() {
        return openIncidents;
    }

    /** States how many incidents may be open; without, that does not matter. */
    @DataBoundSetter
    public void setOpenIncidents(@Nullable Integer openIncidents) {
        this.openIncidents = openIncidents;
    }

    public int getMinimumDeployments() {
        return minimumDeployments;
    }

    /** States how many deployments the window must have for its figures to count. */
    @DataBoundSetter
    public void setMinimumDeployments(int minimumDeployments) {
        this.minimumDeployments = minimumDeployments;
    }

    public @Nullable String getCriticality() {
        return criticality;
    }

    /** States what happens if a target is missed or too many incidents are open. */
    @DataBoundSetter
    public void setCriticality(@Nullable String criticality) {
        this.criticality = Util.fixEmptyAndTrim(criticality);
    }

    public @Nullable String getWhenUnknown() {
        return whenUnknown;
    }

    /** States what happens if a value is not known: PASS, UNSTABLE or FAILURE. */
    @DataBoundSetter
    public void setWhenUnknown(@Nullable String whenUnknown) {
        this.whenUnknown = Util.fixEmptyAndTrim(whenUnknown);
    }

    public boolean isRepair() {
        return repair;
    }

    /** States that the deployment is a hotfix or a rollback, which passes whatever the figures are. */
    @DataBoundSetter
    public void setRepair(boolean repair) {
        this.repair = repair;
    }

    /**
     * Returns what the step asks.
     *
     * @throws IllegalArgumentException if a parameter is wrong; the message names it
     */
    GateQuery query() {
        return new GateQuery(
                Field.required("application", application, StatedValues::name),
                Field.optional("environment", environment, StatedValues::name),
                Stated.days("window", window),
                Field.each("gates", gates, StatedGate::gate),
                openIncidents == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Stated.number("openIncidents", openIncidents)),
                (int) Stated.number("minimumDeployments", minimumDeployments),
                Stated.criticality("criticality", criticality),
                whenUnknown == null || whenUnknown.equals(PASS)
                        ? Optional.empty()
                        : Optional.of(Stated.criticality("whenUnknown", whenUnknown)),
                repair);
    }

    @Override
    public StepExecution start(StepContext context) {
        query();
        return new GateExecution(context, this);
    }

    /** Shows the step in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "doraGate";
        }

        @Override
        public String getDisplayName() {
            return Messages.GateStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FlowNode.class);
        }

        @POST
        public ListBoxModel doFillCriticalityItems() {
            return Stated.criticalities();
        }

        @POST
        public ListBoxModel doFillWhenUnknownItems() {
            ListBoxModel items = new ListBoxModel();
            items.add(Messages.GateStep_Pass(), PASS);
            items.add(Messages.Criticality_Unstable(), Criticality.UNSTABLE.name());
            items.add(Messages.Criticality_Failure(), Criticality.FAILURE.name());
            return items;
        }

        @POST
        public FormValidation doCheckApplication(@QueryParameter String value) {
            return check(() -> StatedValues.name(value));
        }

        @POST
        public FormValidation doCheckWindow(@QueryParameter String value) {
            return value.isBlank() ? FormValidation.ok() : check(() -> Stated.days("window", value));
        }

        private static FormValidation check(Runnable reader) {
            try {
                reader.run();
                return FormValidation.ok();
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }
    }
}
