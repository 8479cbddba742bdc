package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.recording.BuildIntake;
import io.jenkins.plugins.dora.recording.stated.StatedTexts;
import io.jenkins.plugins.dora.recording.stated.Validation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The step {@code doraDeployment}: records a deployment that has happened. */
public final class RecordDeploymentStep extends DeploymentStep implements RecordsNow {
    private static final long serialVersionUID = 1L;

    private @Nullable String startedAt;
    private @Nullable String finishedAt;

    /**
     * @param environment where it was deployed to
     */
    @DataBoundConstructor
    public RecordDeploymentStep(@Nullable String environment) {
        super(environment);
    }

    public @Nullable String getStartedAt() {
        return startedAt;
    }

    /** States when the deployment began, in ISO-8601 with its zone; otherwise it is when it finished. */
    @DataBoundSetter
    public void setStartedAt(@Nullable String startedAt) {
        this.startedAt = Util.fixEmptyAndTrim(startedAt);
    }

    public @Nullable String getFinishedAt() {
        return finishedAt;
    }

    /** States when the deployment ended, in ISO-8601 with its zone; otherwise it is when the step is called. */
    @DataBoundSetter
    public void setFinishedAt(@Nullable String finishedAt) {
        this.finishedAt = Util.fixEmptyAndTrim(finishedAt);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new RecordNowExecution(context, this);
    }

    @Override
    public String subject() {
        return "deployment";
    }

    @Override
    public List<String> record(StepSurroundings surroundings, Instant calledAt) throws IOException {
        Instant finish =
                StatedTexts.pastTime("finishedAt", finishedAt, calledAt).orElse(calledAt);
        Instant start = StatedTexts.time("startedAt", startedAt).orElse(finish);
        return new BuildIntake(surroundings.build())
                .deployment(begin(surroundings.facts(), UnaryOperator.identity())
                        .between(start, finish)
                        .result(statedResult().orElse(Result.SUCCESS)));
    }

    /** Shows the step in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends DeploymentStepDescriptor {
        @Override
        public String getFunctionName() {
            return "doraDeployment";
        }

        @Override
        public String getDisplayName() {
            return Messages.RecordDeploymentStep_DisplayName();
        }

        @POST
        public FormValidation doCheckStartedAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }

        @POST
        public FormValidation doCheckFinishedAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }
    }
}
