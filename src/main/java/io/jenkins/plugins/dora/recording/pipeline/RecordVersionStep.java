package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.VersionBuilder;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.recording.BuildIntake;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import io.jenkins.plugins.dora.recording.stated.StatedComponent;
import io.jenkins.plugins.dora.recording.stated.StatedTexts;
import io.jenkins.plugins.dora.recording.stated.Validation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The step {@code doraVersion}: records a version that was built. */
public final class RecordVersionStep extends Step implements RecordsNow {
    private static final long serialVersionUID = 1L;

    private @Nullable String application;
    private @Nullable String version;
    private @Nullable String revision;
    private @Nullable String builtAt;
    private ArrayList<StatedComponent> components = new ArrayList<>();
    private ArrayList<StatedChange> changes = new ArrayList<>();

    @DataBoundConstructor
    public RecordVersionStep() {
        // Everything has a default.
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** States what was built; otherwise it is the project. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Util.fixEmptyAndTrim(application);
    }

    public @Nullable String getVersion() {
        return version;
    }

    /** States which version was built; otherwise it is found in variables, the revision or the name of the build. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Util.fixEmptyAndTrim(version);
    }

    public @Nullable String getRevision() {
        return revision;
    }

    /** States the source revision it was built from; otherwise it is what is checked out. */
    @DataBoundSetter
    public void setRevision(@Nullable String revision) {
        this.revision = Util.fixEmptyAndTrim(revision);
    }

    public @Nullable String getBuiltAt() {
        return builtAt;
    }

    /** States when it was built, in ISO-8601 with its zone; otherwise it is when the step is called. */
    @DataBoundSetter
    public void setBuiltAt(@Nullable String builtAt) {
        this.builtAt = Util.fixEmptyAndTrim(builtAt);
    }

    public List<StatedComponent> getComponents() {
        return List.copyOf(components);
    }

    /** States the versions of other applications that it is made of. */
    @DataBoundSetter
    public void setComponents(@Nullable List<StatedComponent> components) {
        this.components = new ArrayList<>(components == null ? List.of() : components);
    }

    public List<StatedChange> getChanges() {
        return List.copyOf(changes);
    }

    /** States the commits that it brings; none leaves it to git and to the changelog. */
    @DataBoundSetter
    public void setChanges(@Nullable List<StatedChange> changes) {
        this.changes = new ArrayList<>(changes == null ? List.of() : changes);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new RecordNowExecution(context, this);
    }

    @Override
    public String subject() {
        return "version";
    }

    @Override
    public List<String> record(StepSurroundings surroundings, Instant calledAt) throws IOException {
        BuildFacts facts = surroundings.facts();
        VersionBuilder built = ApplicationVersion.of(
                        application == null ? facts.defaultApplication() : application,
                        version == null ? facts.defaultVersion() : version,
                        StatedTexts.pastTime("builtAt", builtAt, calledAt).orElse(calledAt))
                .recordedAt(calledAt)
                .revision(revision)
                .changes(changes.stream().map(StatedChange::toChange).toList())
                .components(
                        components.stream().map(StatedComponent::toComponent).toList());
        return new BuildIntake(surroundings.build()).version(built);
    }

    /** Shows the step in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends RecordingStepDescriptor {
        @Override
        public String getFunctionName() {
            return "doraVersion";
        }

        @Override
        public String getDisplayName() {
            return Messages.RecordVersionStep_DisplayName();
        }

        @POST
        public FormValidation doCheckBuiltAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }
    }
}
