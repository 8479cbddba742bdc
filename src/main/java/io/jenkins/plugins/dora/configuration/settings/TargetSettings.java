package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import java.util.EnumMap;
import java.util.Map;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A target of some applications, as the form and JCasC name it. */
public final class TargetSettings implements Describable<TargetSettings> {
    private @Nullable String applications;
    private @Nullable String deploymentsPerWeek;
    private @Nullable String leadTimeHours;
    private @Nullable String changeFailurePercent;
    private @Nullable String recoveryHours;
    private @Nullable String restoreHours;
    private @Nullable String reworkPercent;

    /** Begins with every application and no goal. */
    @DataBoundConstructor
    public TargetSettings() {
        // What is not set is null, also when read from disk
    }

    /**
     * Returns the target.
     *
     * @throws IllegalArgumentException if there is no goal, or one is no number
     */
    Target target() {
        Map<Goal, Double> goals = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            Field.optional(goal.key(), stated(goal), text -> StatedValues.goal(goal, text))
                    .ifPresent(value -> goals.put(goal, value));
        }
        return new Target(
                Field.optional("applications", applications, AntPattern::new).orElse(Target.EVERY_APPLICATION), goals);
    }

    private @Nullable String stated(Goal goal) {
        return switch (goal) {
            case DEPLOYMENTS_PER_WEEK -> deploymentsPerWeek;
            case LEAD_TIME_HOURS -> leadTimeHours;
            case CHANGE_FAILURE_PERCENT -> changeFailurePercent;
            case RECOVERY_HOURS -> recoveryHours;
            case RESTORE_HOURS -> restoreHours;
            case REWORK_PERCENT -> reworkPercent;
        };
    }

    public @Nullable String getApplications() {
        return applications;
    }

    @DataBoundSetter
    public void setApplications(@Nullable String applications) {
        this.applications = Field.trimmed(applications);
    }

    public @Nullable String getDeploymentsPerWeek() {
        return deploymentsPerWeek;
    }

    @DataBoundSetter
    public void setDeploymentsPerWeek(@Nullable String deploymentsPerWeek) {
        this.deploymentsPerWeek = Field.trimmed(deploymentsPerWeek);
    }

    public @Nullable String getLeadTimeHours() {
        return leadTimeHours;
    }

    @DataBoundSetter
    public void setLeadTimeHours(@Nullable String leadTimeHours) {
        this.leadTimeHours = Field.trimmed(leadTimeHours);
    }

    public @Nullable String getChangeFailurePercent() {
        return changeFailurePercent;
    }

    @DataBoundSetter
    public void setChangeFailurePercent(@Nullable String changeFailurePercent) {
        this.changeFailurePercent = Field.trimmed(changeFailurePercent);
    }

    public @Nullable String getRecoveryHours() {
        return recoveryHours;
    }

    @DataBoundSetter
    public void setRecoveryHours(@Nullable String recoveryHours) {
        this.recoveryHours = Field.trimmed(recoveryHours);
    }

    public @Nullable String getRestoreHours() {
        return restoreHours;
    }

    @DataBoundSetter
    public void setRestoreHours(@Nullable String restoreHours) {
        this.restoreHours = Field.trimmed(restoreHours);
    }

    public @Nullable String getReworkPercent() {
        return reworkPercent;
    }

    @DataBoundSetter
    public void setReworkPercent(@Nullable String reworkPercent) {
        this.reworkPercent = Field.trimmed(reworkPercent);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<TargetSettings> {
        @Override
        public String getDisplayName() {
            return Messages.TargetSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckApplications(@QueryParameter String value) {
            return FormCheck.optional(null, value, AntPattern::new);
        }

        private static FormValidation check(String value, Goal goal) {
            return FormCheck.optional(null, value, text -> StatedValues.goal(goal, text));
        }

        @POST
        public FormValidation doCheckDeploymentsPerWeek(@QueryParameter String value) {
            return check(value, Goal.DEPLOYMENTS_PER_WEEK);
        }

        @POST
        public FormValidation doCheckLeadTimeHours(@QueryParameter String value) {
            return check(value, Goal.LEAD_TIME_HOURS);
        }

        @POST
        public FormValidation doCheckChangeFailurePercent(@QueryParameter String value) {
            return check(value, Goal.CHANGE_FAILURE_PERCENT);
        }

        @POST
        public FormValidation doCheckRecoveryHours(@QueryParameter String value) {
            return check(value, Goal.RECOVERY_HOURS);
        }

        @POST
        public FormValidation doCheckRestoreHours(@QueryParameter String value) {
            return check(value, Goal.RESTORE_HOURS);
        }

        @POST
        public FormValidation doCheckReworkPercent(@QueryParameter String value) {
            return check(value, Goal.REWORK_PERCENT);
        }
    }
}
