package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A table of one's own. */
public final class OwnBenchmark extends BenchmarkSettings {
    private final String name;
    private final @Nullable LimitSettings deploymentsPerDay;
    private final @Nullable LimitSettings leadTimeHours;
    private final @Nullable LimitSettings changeFailurePercent;
    private final @Nullable LimitSettings restoreHours;
    private @Nullable String year;

    /**
     * @param name what no other table is called
     * @param deploymentsPerDay least deployments per day of each band
     * @param leadTimeHours lead times below these limits, in hours
     * @param changeFailurePercent change failure rates up to these limits
     * @param restoreHours times to restore or to recover below these limits, in hours
     */
    @DataBoundConstructor
    public OwnBenchmark(
            String name,
            @Nullable LimitSettings deploymentsPerDay,
            @Nullable LimitSettings leadTimeHours,
            @Nullable LimitSettings changeFailurePercent,
            @Nullable LimitSettings restoreHours) {
        this.name = Field.text(name).strip();
        this.deploymentsPerDay = deploymentsPerDay;
        this.leadTimeHours = leadTimeHours;
        this.changeFailurePercent = changeFailurePercent;
        this.restoreHours = restoreHours;
    }

    @Override
    Benchmark benchmark() {
        return new Benchmark(
                Field.required("name", name, StatedValues::ownBenchmarkName),
                year == null ? Benchmark.NO_YEAR : year,
                Field.required(
                        "deploymentsPerDay",
                        deploymentsPerDay,
                        limits -> limits.limits(Reach.AT_LEAST, StatedValues::number)),
                Field.required(
                        "leadTimeHours",
                        leadTimeHours,
                        limits -> limits.limits(Reach.BELOW, StatedValues::secondsOfHours)),
                Field.required(
                        "changeFailurePercent",
                        changeFailurePercent,
                        limits -> limits.limits(Reach.AT_MOST, StatedValues::number)),
                Field.required(
                        "restoreHours",
                        restoreHours,
                        limits -> limits.limits(Reach.BELOW, StatedValues::secondsOfHours)));
    }

    public String getName() {
        return name;
    }

    public @Nullable String getYear() {
        return year;
    }

    /** Sets the years of the figures that the table is made of; printed with its name. */
    @DataBoundSetter
    public void setYear(@Nullable String year) {
        this.year = Field.trimmed(year);
    }

    public @Nullable LimitSettings getDeploymentsPerDay() {
        return deploymentsPerDay;
    }

    public @Nullable LimitSettings getLeadTimeHours() {
        return leadTimeHours;
    }

    public @Nullable LimitSettings getChangeFailurePercent() {
        return changeFailurePercent;
    }

    public @Nullable LimitSettings getRestoreHours() {
        return restoreHours;
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<BenchmarkSettings> {
        @Override
        public String getDisplayName() {
            return Messages.OwnBenchmark_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, StatedValues::ownBenchmarkName);
        }
    }
}
