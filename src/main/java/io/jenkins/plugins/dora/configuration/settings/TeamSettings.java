package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import java.util.ArrayList;
import java.util.List;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A team and its applications. */
public final class TeamSettings implements Describable<TeamSettings> {
    private final String name;
    private @Nullable List<String> applications;
    private @Nullable List<String> jobs;
    private @Nullable List<String> folders;

    /** @param name the name of the team */
    @DataBoundConstructor
    public TeamSettings(String name) {
        this.name = Field.text(name).strip();
    }

    /**
     * Returns the team.
     *
     * @throws IllegalArgumentException if the name is missing, a pattern is invalid, or it has no applications
     */
    Team team() {
        return new Team(
                Field.required("name", name, StatedValues::name),
                Field.each("applications", getApplications(), AntPattern::new),
                Field.each("jobs", getJobs(), AntPattern::new),
                Field.each("folders", getFolders(), Team::folder));
    }

    public String getName() {
        return name;
    }

    public List<String> getApplications() {
        return Lines.of(applications);
    }

    /** Gives the team the applications with these names, Ant-style. */
    @DataBoundSetter
    public void setApplications(@Nullable List<String> applications) {
        this.applications = new ArrayList<>(Lines.of(applications));
    }

    public List<String> getJobs() {
        return Lines.of(jobs);
    }

    /** Gives the team the applications that jobs with these full names deploy, Ant-style. */
    @DataBoundSetter
    public void setJobs(@Nullable List<String> jobs) {
        this.jobs = new ArrayList<>(Lines.of(jobs));
    }

    public List<String> getFolders() {
        return Lines.of(folders);
    }

    /** Gives the team the applications that jobs in folders with these full names deploy. */
    @DataBoundSetter
    public void setFolders(@Nullable List<String> folders) {
        this.folders = new ArrayList<>(Lines.of(folders));
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<TeamSettings> {
        @Override
        public String getDisplayName() {
            return Messages.TeamSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, StatedValues::name);
        }

        @POST
        public FormValidation doCheckApplications(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckJobs(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckFolders(@QueryParameter String value) {
            return FormCheck.lines(value, Team::folder);
        }
    }
}
