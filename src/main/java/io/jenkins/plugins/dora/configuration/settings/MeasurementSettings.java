package io.jenkins.plugins.dora.configuration.settings;

import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import jenkins.model.GlobalConfiguration;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** The part of a profile that says how to measure. */
public abstract class MeasurementSettings extends GlobalConfiguration {
    private @Nullable String timeZone;
    private @Nullable BenchmarkSettings benchmark;
    private @Nullable LeadTimeFrom leadTimeFrom;
    private boolean countRedeployments;
    private boolean countFailedDeployments;
    private boolean countEveryEnvironment;
    private @Nullable String incidentWindowHours;
    private @Nullable IncidentAttribution incidentAttribution;
    private @Nullable BaselineSettings baselineWindow;
    private @Nullable String retentionMonths;
    private @Nullable Industry industry;

    /** Begins a profile that measures like this. */
    ProfileBuilder measurement(ZoneId defaultZone) {
        ProfileBuilder profile = Profile.builder(zone(timeZone).orElse(defaultZone))
                .leadTimeFrom(getLeadTimeFrom())
                .countRedeployments(countRedeployments)
                .countFailedDeployments(countFailedDeployments)
                .countEveryEnvironment(countEveryEnvironment)
                .incidentAttribution(getIncidentAttribution())
                .industry(getIndustry());
        table(benchmark).ifPresent(profile::benchmark);
        window(incidentWindowHours).ifPresent(profile::incidentWindow);
        span(baselineWindow).ifPresent(profile::baselineSpan);
        months(retentionMonths).ifPresent(profile::retentionMonths);
        return profile;
    }

    private static Optional<ZoneId> zone(@Nullable String stated) {
        return Field.optional("timeZone", stated, StatedValues::zone);
    }

    private static Optional<Benchmark> table(@Nullable BenchmarkSettings stated) {
        return Field.optional("benchmark", stated, BenchmarkSettings::benchmark);
    }

    private static Optional<Duration> window(@Nullable String stated) {
        return Field.optional("incidentWindowHours", stated, StatedValues::hours);
    }

    private static Optional<BaselineSpan> span(@Nullable BaselineSettings stated) {
        return Field.optional("baselineWindow", stated, BaselineSettings::span);
    }

    private static Optional<Integer> months(@Nullable String stated) {
        return Field.optional("retentionMonths", stated, StatedValues::months);
    }

    public @Nullable String getTimeZone() {
        return timeZone;
    }

    @DataBoundSetter
    public void setTimeZone(@Nullable String timeZone) {
        zone(timeZone);
        this.timeZone = Field.trimmed(timeZone);
    }

    public @Nullable BenchmarkSettings getBenchmark() {
        return benchmark;
    }

    @DataBoundSetter
    public void setBenchmark(@Nullable BenchmarkSettings benchmark) {
        table(benchmark);
        this.benchmark = benchmark;
    }

    public LeadTimeFrom getLeadTimeFrom() {
        return leadTimeFrom == null ? LeadTimeFrom.EACH_CHANGE : leadTimeFrom;
    }

    @DataBoundSetter
    public void setLeadTimeFrom(@Nullable LeadTimeFrom leadTimeFrom) {
        this.leadTimeFrom = leadTimeFrom;
    }

    public boolean isCountRedeployments() {
        return countRedeployments;
    }

    @DataBoundSetter
    public void setCountRedeployments(boolean countRedeployments) {
        this.countRedeployments = countRedeployments;
    }

    public boolean isCountFailedDeployments() {
        return countFailedDeployments;
    }

    @DataBoundSetter
    public void setCountFailedDeployments(boolean countFailedDeployments) {
        this.countFailedDeployments = countFailedDeployments;
    }

    public boolean isCountEveryEnvironment() {
        return countEveryEnvironment;
    }

    @DataBoundSetter
    public void setCountEveryEnvironment(boolean countEveryEnvironment) {
        this.countEveryEnvironment = countEveryEnvironment;
    }

    public @Nullable String getIncidentWindowHours() {
        return incidentWindowHours;
    }

    @DataBoundSetter
    public void setIncidentWindowHours(@Nullable String incidentWindowHours) {
        window(incidentWindowHours);
        this.incidentWindowHours = Field.trimmed(incidentWindowHours);
    }

    public IncidentAttribution getIncidentAttribution() {
        return incidentAttribution == null ? IncidentAttribution.LATEST : incidentAttribution;
    }

    @DataBoundSetter
    public void setIncidentAttribution(@Nullable IncidentAttribution incidentAttribution) {
        this.incidentAttribution = incidentAttribution;
    }

    public @Nullable BaselineSettings getBaselineWindow() {
        return baselineWindow;
    }

    @DataBoundSetter
    public void setBaselineWindow(@Nullable BaselineSettings baselineWindow) {
        span(baselineWindow);
        this.baselineWindow = baselineWindow;
    }

    public Industry getIndustry() {
        return industry == null ? Industry.ALL : industry;
    }

    @DataBoundSetter
    public void setIndustry(@Nullable Industry industry) {
        this.industry = industry;
    }

    public @Nullable String getRetentionMonths() {
        return retentionMonths;
    }

    @DataBoundSetter
    public void setRetentionMonths(@Nullable String retentionMonths) {
        months(retentionMonths);
        this.retentionMonths = Field.trimmed(retentionMonths);
    }
}
