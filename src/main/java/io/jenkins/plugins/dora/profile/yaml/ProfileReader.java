package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.ApplicationPaths;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.Environments;
import io.jenkins.plugins.dora.profile.Environments.TierPattern;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.Expression;
import io.jenkins.plugins.dora.profile.matching.Rule;
import io.jenkins.plugins.dora.profile.matching.Rules;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.time.ZoneId;
import java.util.Map;

/** Reads what is below {@code dora:}. */
final class ProfileReader {
    /** Stand in for what is missing in a profile that will be refused for that. */
    private static final AntPattern NO_PATTERN = new AntPattern("?");

    private static final Expression NO_EXPRESSION = Expression.of("");

    private ProfileReader() {}

    static Profile read(Section dora, ZoneId defaultZone) {
        ProfileBuilder profile = Profile.builder(defaultZone);
        dora.read("timeZone", Values::zone).ifPresent(profile::timeZone);
        dora.read("benchmark", node -> BenchmarkReader.read(node, dora)).ifPresent(profile::benchmark);
        dora.read("leadTimeFrom", Values.oneOf(LeadTimeFrom.class)).ifPresent(profile::leadTimeFrom);
        dora.read("countRedeployments", Values::flag).ifPresent(profile::countRedeployments);
        dora.read("countFailedDeployments", Values::flag).ifPresent(profile::countFailedDeployments);
        dora.read("countEveryEnvironment", Values::flag).ifPresent(profile::countEveryEnvironment);
        dora.read("incidentWindowHours", Values::hours).ifPresent(profile::incidentWindow);
        dora.read("incidentAttribution", Values.oneOf(IncidentAttribution.class))
                .ifPresent(profile::incidentAttribution);
        dora.read("baselineWindow", dora.sectionBy(ProfileReader::baselineSpan)).ifPresent(profile::baselineSpan);
        profile.changeFilter(new ChangeFilter(
                dora.list("includedPaths", Values::antPattern),
                dora.list("excludedPaths", Values::antPattern),
                dora.list("ignoredAuthors", Values::anyCasePattern)));
        profile.applications(dora.list("applications", dora.sectionBy(ProfileReader::paths)));
        profile.environments(new Environments(dora.list("environments", dora.sectionBy(ProfileReader::tierPattern))));
        profile.rules(new Rules(dora.list("rules", dora.sectionBy(ProfileReader::rule))));
        dora.read("retentionMonths", Values::months).ifPresent(profile::retentionMonths);
        return profile.build();
    }

    private static BaselineSpan baselineSpan(Section span) {
        return new BaselineSpan(
                span.read("days", Values::days).orElse(BaselineSpan.DEFAULT.days()), span.read("from", Values::date));
    }

    private static ApplicationPaths paths(Section application) {
        return new ApplicationPaths(
                application.require("name", Values::name, ""),
                application.list("includedPaths", Values::antPattern),
                application.list("excludedPaths", Values::antPattern),
                application.list("jobs", Values::antPattern));
    }

    private static TierPattern tierPattern(Section environment) {
        return new TierPattern(
                environment.require("pattern", Values::anyCasePattern, ValuePattern.anyCase("")),
                environment.require("tier", Values.oneOf(EnvironmentTier.class), EnvironmentTier.OTHER));
    }

    private static Rule rule(Section rule) {
        return new Rule(
                rule.require("jobs", Values::antPattern, NO_PATTERN),
                rule.read("branches", Values::antPattern),
                rule.read("when", rule.sectionBy(when -> when.all(Values::exactPattern)))
                        .orElse(Map.of()),
                rule.read("application", Values::expression),
                rule.read("version", Values::expression),
                rule.require("environment", Values::expression, NO_EXPRESSION),
                rule.read("hotfixBranches", Values::antPattern),
                rule.read("unstable", Values.oneOf(Result.class)).orElse(Result.SUCCESS),
                rule.read("stage", Values::antPattern));
    }
}
