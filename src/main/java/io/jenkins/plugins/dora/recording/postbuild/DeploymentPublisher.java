package io.jenkins.plugins.dora.recording.postbuild;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.AbstractProject;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.BuildStepMonitor;
import hudson.tasks.Notifier;
import hudson.tasks.Publisher;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import io.jenkins.plugins.dora.recording.stated.StatedDeployment;
import io.jenkins.plugins.dora.recording.stated.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * The post-build action that records what the build deployed, from the build's start until now, with the result that the
 * build has by then. In a Pipeline it is the step {@code recordDoraDeployment}.
 */
public final class DeploymentPublisher extends Notifier implements SimpleBuildStep, StatedDeployment {
    private final @Nullable String environment;
    private @Nullable String application;
    private @Nullable String version;
    private @Nullable String revision;
    private @Nullable String kind;
    private @Nullable String fixes;
    private List<StatedChange> changes = new ArrayList<>();

    /**
     * @param environment where the build deploys to
     */
    @DataBoundConstructor
    public DeploymentPublisher(@Nullable String environment) {
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

    /** States the commits that the deployment brings; none leaves it to git and to the changelog. */
    @DataBoundSetter
    public void setChanges(@Nullable List<StatedChange> changes) {
        this.changes = new ArrayList<>(changes == null ? List.of() : changes);
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException {
        new DeployingBuild(run, env, Optional.of(workspace)).record(this, listener);
    }

    @Override
    public void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException {
        new DeployingBuild(run, env, Optional.empty()).record(this, listener);
    }

    @Override
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public BuildStepMonitor getRequiredMonitorService() {
        return BuildStepMonitor.NONE;
    }

    /** Offers the post-build action. */
    @Symbol("recordDoraDeployment")
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        @Override
        public String getDisplayName() {
            return Messages.DeploymentPublisher_DisplayName();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }

        @POST
        public FormValidation doCheckEnvironment(@QueryParameter String value) {
            return Validation.ofRequired(value);
        }

        @POST
        public ListBoxModel doFillKindItems() {
            return Validation.choicesOf(Kind.class, Messages.DeploymentPublisher_FoundKind());
        }
    }
}
