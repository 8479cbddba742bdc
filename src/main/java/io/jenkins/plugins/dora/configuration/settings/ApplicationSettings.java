package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.profile.ApplicationPaths;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.ArrayList;
import java.util.List;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One application: its paths, where several live in one repository, and the jobs that share it. */
public final class ApplicationSettings implements Describable<ApplicationSettings> {
    private final String name;
    private @Nullable List<String> includedPaths;
    private @Nullable List<String> excludedPaths;
    private @Nullable List<String> jobs;

    /**
     * @param name the application's name
     */
    @DataBoundConstructor
    public ApplicationSettings(String name) {
        this.name = Field.text(name).strip();
    }

    /**
     * Returns the paths of the application.
     *
     * @throws IllegalArgumentException if the name is missing, or a path is no pattern
     */
    ApplicationPaths paths() {
        return new ApplicationPaths(
                Field.required("name", name, StatedValues::name),
                Field.each("includedPaths", getIncludedPaths(), AntPattern::new),
                Field.each("excludedPaths", getExcludedPaths(), AntPattern::new),
                Field.each("jobs", getJobs(), AntPattern::new));
    }

    public String getName() {
        return name;
    }

    public List<String> getIncludedPaths() {
        return Lines.of(includedPaths);
    }

    /** Lets only commits count that touch one of these paths, Ant-style. */
    @DataBoundSetter
    public void setIncludedPaths(@Nullable List<String> includedPaths) {
        this.includedPaths = new ArrayList<>(Lines.of(includedPaths));
    }

    public List<String> getExcludedPaths() {
        return Lines.of(excludedPaths);
    }

    /** Lets commits not count that touch nothing but these paths, Ant-style. */
    @DataBoundSetter
    public void setExcludedPaths(@Nullable List<String> excludedPaths) {
        this.excludedPaths = new ArrayList<>(Lines.of(excludedPaths));
    }

    public List<String> getJobs() {
        return Lines.of(jobs);
    }

    /** Gives the application to the jobs with these full names, Ant-style, whichever job recorded it before. */
    @DataBoundSetter
    public void setJobs(@Nullable List<String> jobs) {
        this.jobs = new ArrayList<>(Lines.of(jobs));
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<ApplicationSettings> {
        @Override
        public String getDisplayName() {
            return Messages.ApplicationSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, StatedValues::name);
        }

        @POST
        public FormValidation doCheckIncludedPaths(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckJobs(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckExcludedPaths(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }
    }
}
