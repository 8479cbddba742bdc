package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * What both deployment steps are told: what goes where, and what is known of it.
 *
 * <p>The values are kept as stated and read when the deployment is recorded, so that a wrong one ends up in the log
 * of the build instead of ending the build.
 */
public abstract class DeploymentStep extends Step implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String application;
    private final String version;
    private final String environment;
    private @Nullable String result;
    private @Nullable String kind;
    private ArrayList<StatedChange> changes = new ArrayList<>();

    DeploymentStep(String application, String version, String environment) {
        this.application = Util.fixNull(application).strip();
        this.version = Util.fixNull(version).strip();
        this.environment = Util.fixNull(environment).strip();
    }

    public String getApplication() {
        return application;
    }

    public String getVersion() {
        return version;
    }

    public String getEnvironment() {
        return environment;
    }

    public @Nullable String getResult() {
        return result;
    }

    /** States how the deployment ended: the name of a {@link Result}. */
    @DataBoundSetter
    public void setResult(@Nullable String result) {
        this.result = Util.fixEmptyAndTrim(result);
    }

    public @Nullable String getKind() {
        return kind;
    }

    /** States what the deployment was for: the name of a {@link Kind}. */
    @DataBoundSetter
    public void setKind(@Nullable String kind) {
        this.kind = Util.fixEmptyAndTrim(kind);
    }

    public List<StatedChange> getChanges() {
        return List.copyOf(changes);
    }

    /** States the commits that the deployment brings; none leaves it to the changelog. */
    @DataBoundSetter
    public void setChanges(@Nullable List<StatedChange> changes) {
        this.changes = new ArrayList<>(changes == null ? List.of() : changes);
    }

    /**
     * Returns how the deployment ended, if that was stated.
     *
     * @throws InvalidEventException if it is no result
     */
    final Optional<Result> statedResult() {
        return Parameters.constant("result", result, Result.class);
    }

    /**
     * Begins the deployment that the parameters state.
     *
     * @throws InvalidEventException if a parameter's value is wrong
     */
    final DeploymentBuilder begin() {
        DeploymentBuilder deployment = Deployment.of(application, version, environment)
                .kind(Parameters.constant("kind", kind, Kind.class).orElse(null));
        return changes.isEmpty()
                ? deployment
                : deployment.changes(
                        ChangesFrom.STATED,
                        changes.stream().map(StatedChange::toChange).toList());
    }

    /** Shows a deployment step in the snippet generator. */
    public abstract static class DeploymentStepDescriptor extends StepDescriptor {
        @Override
        public final Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FlowNode.class);
        }

        @POST
        public FormValidation doCheckApplication(@QueryParameter String value) {
            return Validation.ofRequired(value);
        }

        @POST
        public FormValidation doCheckVersion(@QueryParameter String value) {
            return Validation.ofRequired(value);
        }

        @POST
        public FormValidation doCheckEnvironment(@QueryParameter String value) {
            return Validation.ofRequired(value);
        }

        @POST
        public ListBoxModel doFillResultItems() {
            return Validation.choicesOf(Result.class, Messages.DeploymentStep_FoundResult());
        }

        @POST
        public ListBoxModel doFillKindItems() {
            return Validation.choicesOf(Kind.class, Messages.DeploymentStep_FoundKind());
        }
    }
}
