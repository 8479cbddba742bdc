package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import io.jenkins.plugins.dora.recording.stated.StatedDeployment;
import io.jenkins.plugins.dora.recording.stated.StatedTexts;
import io.jenkins.plugins.dora.recording.stated.Validation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The parameters of both deployment steps: what goes where, and what is known of it. */
public abstract class DeploymentStep extends Step implements StatedDeployment, Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable String environment;
    private @Nullable String application;
    private @Nullable String version;
    private @Nullable String revision;
    private @Nullable String result;
    private @Nullable String kind;
    private @Nullable String fixes;
    private ArrayList<StatedChange> changes = new ArrayList<>();
    private boolean changesStated;

    DeploymentStep(@Nullable String environment) {
        this.environment = Util.fixEmptyAndTrim(environment);
    }

    @Override
    public @Nullable String getEnvironment() {
        return environment;
    }

    @Override
    public @Nullable String getApplication() {
        return application;
    }

    /** States what is deployed; otherwise it is the project. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Util.fixEmptyAndTrim(application);
    }

    @Override
    public @Nullable String getVersion() {
        return version;
    }

    /** States which version is deployed; otherwise it is found in variables, the revision or the name of the build. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Util.fixEmptyAndTrim(version);
    }

    @Override
    public @Nullable String getRevision() {
        return revision;
    }

    /** States the source revision that is deployed; otherwise it is what is checked out. */
    @DataBoundSetter
    public void setRevision(@Nullable String revision) {
        this.revision = Util.fixEmptyAndTrim(revision);
    }

    public @Nullable String getResult() {
        return result;
    }

    /** States how the deployment ended: the name of a {@link Result}. */
    @DataBoundSetter
    public void setResult(@Nullable String result) {
        this.result = Util.fixEmptyAndTrim(result);
    }

    @Override
    public @Nullable String getKind() {
        return kind;
    }

    /** States what the deployment was for: the name of a {@link Kind}. */
    @DataBoundSetter
    public void setKind(@Nullable String kind) {
        this.kind = Util.fixEmptyAndTrim(kind);
    }

    @Override
    public @Nullable String getFixes() {
        return fixes;
    }

    /** States what the deployment repairs: a version, or the id of a deployment. */
    @DataBoundSetter
    public void setFixes(@Nullable String fixes) {
        this.fixes = Util.fixEmptyAndTrim(fixes);
    }

    @Override
    public List<StatedChange> getChanges() {
        return List.copyOf(changes);
    }

    /** States the commits that the deployment brings, an empty list that it brings none; otherwise they are found. */
    @DataBoundSetter
    public void setChanges(@Nullable List<StatedChange> changes) {
        this.changes = new ArrayList<>(changes == null ? List.of() : changes);
        changesStated = changes != null;
    }

    @Override
    public boolean statesChanges() {
        return changesStated || !changes.isEmpty();
    }

    /**
     * Returns how the deployment ended, if that was stated.
     *
     * @throws InvalidEventException if it is no result
     */
    final Optional<Result> statedResult() {
        return StatedTexts.constant("result", result, Result.class);
    }

    /** Shows a deployment step in the snippet generator. */
    public abstract static class DeploymentStepDescriptor extends RecordingStepDescriptor {
        @POST
        public FormValidation doCheckEnvironment(@QueryParameter String value) {
            return Validation.ofText(TextKind.NAME, value);
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
