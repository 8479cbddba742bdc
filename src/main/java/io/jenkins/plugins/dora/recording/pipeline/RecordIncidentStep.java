package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.recording.BuildIntake;
import io.jenkins.plugins.dora.recording.stated.StatedTexts;
import io.jenkins.plugins.dora.recording.stated.Validation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The step {@code doraIncident}: records that a failure in service began or is over. */
public final class RecordIncidentStep extends Step implements RecordsNow {
    private static final long serialVersionUID = 1L;

    private final String id;
    private @Nullable String state;
    private @Nullable String application;
    private @Nullable String environment;
    private @Nullable String title;
    private @Nullable String url;
    private @Nullable String openedAt;
    private @Nullable String acknowledgedAt;
    private @Nullable String resolvedAt;
    private @Nullable String fixedBy;

    /**
     * @param id the incident's id where it was reported
     */
    @DataBoundConstructor
    public RecordIncidentStep(@Nullable String id) {
        this.id = Util.fixNull(id).strip();
    }

    public String getId() {
        return id;
    }

    public @Nullable String getState() {
        return state;
    }

    /** States whether the incident is open or resolved: the name of an {@link IncidentReport.State}. */
    @DataBoundSetter
    public void setState(@Nullable String state) {
        // A form states what goes without saying, which a snippet need not.
        this.state = IncidentReport.State.OPEN.name().equals(state) ? null : Util.fixEmptyAndTrim(state);
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** States which application suffers; otherwise it is the one of an earlier report, or the project. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Util.fixEmptyAndTrim(application);
    }

    public @Nullable String getEnvironment() {
        return environment;
    }

    /** States where, if only one environment is concerned. */
    @DataBoundSetter
    public void setEnvironment(@Nullable String environment) {
        this.environment = Util.fixEmptyAndTrim(environment);
    }

    public @Nullable String getTitle() {
        return title;
    }

    /** States a short description. */
    @DataBoundSetter
    public void setTitle(@Nullable String title) {
        this.title = Util.fixEmptyAndTrim(title);
    }

    public @Nullable String getUrl() {
        return url;
    }

    /** States where to read more. */
    @DataBoundSetter
    public void setUrl(@Nullable String url) {
        this.url = Util.fixEmptyAndTrim(url);
    }

    public @Nullable String getOpenedAt() {
        return openedAt;
    }

    /** States when it began, in ISO-8601 with its zone; otherwise it is as reported earlier, or when the step is called. */
    @DataBoundSetter
    public void setOpenedAt(@Nullable String openedAt) {
        this.openedAt = Util.fixEmptyAndTrim(openedAt);
    }

    public @Nullable String getAcknowledgedAt() {
        return acknowledgedAt;
    }

    /** States when somebody began to work on it, in ISO-8601 with its zone; otherwise it is as reported earlier. */
    @DataBoundSetter
    public void setAcknowledgedAt(@Nullable String acknowledgedAt) {
        this.acknowledgedAt = Util.fixEmptyAndTrim(acknowledgedAt);
    }

    public @Nullable String getFixedBy() {
        return fixedBy;
    }

    /** States what repaired it: a version, or the id of a deployment; otherwise it is as reported earlier. */
    @DataBoundSetter
    public void setFixedBy(@Nullable String fixedBy) {
        this.fixedBy = Util.fixEmptyAndTrim(fixedBy);
    }

    public @Nullable String getResolvedAt() {
        return resolvedAt;
    }

    /** States when service was restored, in ISO-8601 with its zone; otherwise it is when the step is called. */
    @DataBoundSetter
    public void setResolvedAt(@Nullable String resolvedAt) {
        this.resolvedAt = Util.fixEmptyAndTrim(resolvedAt);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new RecordNowExecution(context, this);
    }

    @Override
    public String subject() {
        return "incident";
    }

    @Override
    public List<String> record(StepSurroundings surroundings, Instant calledAt) throws IOException {
        IncidentReport report = new IncidentReport(
                id,
                StatedTexts.constant("state", state, IncidentReport.State.class).orElse(IncidentReport.State.OPEN),
                Util.fixNull(application),
                Optional.ofNullable(environment),
                Util.fixNull(title),
                Util.fixNull(url),
                StatedTexts.pastTime("openedAt", openedAt, calledAt),
                StatedTexts.pastTime("acknowledgedAt", acknowledgedAt, calledAt),
                StatedTexts.pastTime("resolvedAt", resolvedAt, calledAt),
                Optional.ofNullable(fixedBy));
        return new BuildIntake(surroundings.build())
                .incident(report, calledAt, surroundings.facts().defaultApplication());
    }

    /** Shows the step in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends RecordingStepDescriptor {
        @Override
        public String getFunctionName() {
            return "doraIncident";
        }

        @Override
        public String getDisplayName() {
            return Messages.RecordIncidentStep_DisplayName();
        }

        @POST
        public FormValidation doCheckId(@QueryParameter String value) {
            return Validation.ofText(TextKind.ID, value);
        }

        @POST
        public ListBoxModel doFillStateItems() {
            return Validation.choicesOf(IncidentReport.State.class);
        }

        @POST
        public FormValidation doCheckOpenedAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }

        @POST
        public FormValidation doCheckAcknowledgedAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }

        @POST
        public FormValidation doCheckResolvedAt(@QueryParameter String value) {
            return Validation.ofTime(value);
        }
    }
}
