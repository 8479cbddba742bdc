package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.ApplicationPaths;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.profile.RuleFields;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is below {@code dora:}. */
final class ProfileReader {
    /** Stand in for what is missing in a profile that will be refused for that. */
    private static final AntPattern NO_PATTERN = new AntPattern("?");

    private static final String TEAMS = "teams";
    private static final String FORWARDS = "forwards";

    private ProfileReader() {}

    static Profile read(Section dora, ZoneId defaultZone) {
        ProfileBuilder profile = Profile.builder(defaultZone);
        dora.read("timeZone", ScalarReader::zone).ifPresent(profile::timeZone);
        dora.read("benchmark", node -> BenchmarkYaml.read(node, dora)).ifPresent(profile::benchmark);
        dora.read("leadTimeFrom", ScalarReader.oneOf(LeadTimeFrom.class)).ifPresent(profile::leadTimeFrom);
        dora.read("countRedeployments", ScalarReader::flag).ifPresent(profile::countRedeployments);
        dora.read("countFailedDeployments", ScalarReader::flag).ifPresent(profile::countFailedDeployments);
        dora.read("countEveryEnvironment", ScalarReader::flag).ifPresent(profile::countEveryEnvironment);
        dora.read("incidentWindowHours", ScalarReader::hours).ifPresent(profile::incidentWindow);
        dora.read("incidentAttribution", ScalarReader.oneOf(IncidentAttribution.class))
                .ifPresent(profile::incidentAttribution);
        dora.read("baselineWindow", dora.sectionBy(ProfileReader::baselineSpan)).ifPresent(profile::baselineSpan);
        profile.changeFilter(new ChangeFilter(
                dora.list("includedPaths", ScalarReader::antPattern),
                dora.list("excludedPaths", ScalarReader::antPattern),
                dora.list("ignoredAuthors", ScalarReader::anyCasePattern)));
        profile.applications(dora.list("applications", dora.sectionBy(ProfileReader::paths)));
        profile.environments(
                new EnvironmentTiers(dora.list("environments", dora.sectionBy(ProfileReader::tierPattern))));
        profile.rules(new Rules(dora.list("rules", dora.sectionBy(ProfileReader::rule))));
        profile.webhooks(WebhookReader.read(dora));
        profile.targets(new Targets(dora.list("targets", dora.sectionBy(ProfileReader::target))));
        profile.notifications(NotificationYaml.read(dora));
        List<Forward> forwards = dora.list(FORWARDS, dora.sectionBy(ProfileReader::forward)).stream()
                .flatMap(Optional::stream)
                .toList();
        dora.read(FORWARDS, node -> KeyName.requireDistinct(forwards, Forward::name));
        profile.forwards(forwards);
        dora.read("industry", ScalarReader.oneOf(Industry.class)).ifPresent(profile::industry);
        List<Team> teams = dora.list(TEAMS, dora.sectionBy(ProfileReader::team)).stream()
                .flatMap(Optional::stream)
                .toList();
        dora.read(TEAMS, node -> new Teams(teams)).ifPresent(profile::teams);
        dora.read("commitUrl", node -> CommitUrl.of(ScalarReader.text(node))).ifPresent(profile::commitUrl);
        dora.read("retentionMonths", ScalarReader::months).ifPresent(profile::retentionMonths);
        return profile.build();
    }

    private static BaselineSpan baselineSpan(Section span) {
        return new BaselineSpan(
                span.read("days", ScalarReader::days).orElse(BaselineSpan.DEFAULT.days()),
                span.read("from", ScalarReader::date));
    }

    private static ApplicationPaths paths(Section application) {
        return new ApplicationPaths(
                application.require("name", ScalarReader::name, ""),
                application.list("includedPaths", ScalarReader::antPattern),
                application.list("excludedPaths", ScalarReader::antPattern),
                application.list("jobs", ScalarReader::antPattern));
    }

    private static TierPattern tierPattern(Section environment) {
        return new TierPattern(
                environment.require("pattern", ScalarReader::anyCasePattern, ValuePattern.anyCase("")),
                environment.require("tier", ScalarReader.oneOf(EnvironmentTier.class), EnvironmentTier.OTHER));
    }

    private static Rule rule(Section rule) {
        AntPattern jobs = rule.require("jobs", ScalarReader::antPattern, NO_PATTERN);
        return new YamlRule(rule).rule(jobs);
    }

    /** Returns a team; empty if its name is missing or wrong, which is a problem already. */
    private static Optional<Team> team(Section team) {
        Optional<String> name = team.require("name", ScalarReader::name);
        List<AntPattern> applications = team.list("applications", ScalarReader::antPattern);
        List<AntPattern> jobs = team.list("jobs", ScalarReader::antPattern);
        List<String> folders = team.list("folders", node -> Team.folder(ScalarReader.text(node)));
        return name.map(called -> new Team(called, applications, jobs, folders));
    }

    /** Returns a forward; empty if something is missing or wrong, which is a problem already. */
    private static Optional<Forward> forward(Section forward) {
        Optional<String> name = forward.require("name", ScalarReader::text);
        Optional<ForwardFormat> format = forward.require("format", ScalarReader.oneOf(ForwardFormat.class));
        Optional<String> to = forward.require("to", ScalarReader::name);
        Optional<String> token = forward.read("token", ScalarReader::name);
        Optional<String> source = forward.read("source", node -> Forward.checkSource(ScalarReader.text(node)));
        return name.isEmpty() || format.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Forward(name.get(), format.get(), to.get(), token, source));
    }

    private record YamlRule(Section section) implements RuleFields {
        @Override
        public <T> Optional<T> optional(String field, Function<String, T> reader) {
            return section.read(field, node -> reader.apply(ScalarReader.text(node)));
        }

        @Override
        public <T> T required(String field, Function<String, T> reader, T standIn) {
            return section.require(field, node -> reader.apply(ScalarReader.text(node)), standIn);
        }

        @Override
        public Map<String, ValuePattern> conditions() {
            return section.read("when", section.sectionBy(when -> when.all(ScalarReader::exactPattern)))
                    .orElse(Map.of());
        }
    }

    private static Target target(Section target) {
        AntPattern applications =
                target.read("applications", ScalarReader::antPattern).orElse(Target.EVERY_APPLICATION);
        Map<Goal, Double> goals = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            target.read(goal.key(), node -> StatedValues.goal(goal, ScalarReader.text(node)))
                    .ifPresent(value -> goals.put(goal, value));
        }
        return new Target(applications, goals);
    }
}
