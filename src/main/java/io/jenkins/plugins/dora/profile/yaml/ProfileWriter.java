package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.ApplicationPaths;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.team.Team;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes a profile with all its keys, in the order of the documentation. */
final class ProfileWriter {
    private ProfileWriter() {}

    static String write(Profile profile) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(Map.of("dora", dora(profile)));
    }

    private static Map<String, Object> dora(Profile profile) {
        Map<String, Object> dora = new LinkedHashMap<>();
        dora.put("timeZone", profile.timeZone().getId());
        dora.put("benchmark", BenchmarkYaml.write(profile.benchmark()));
        dora.put("leadTimeFrom", profile.leadTimeFrom().name());
        dora.put("countRedeployments", profile.countRedeployments());
        dora.put("countFailedDeployments", profile.countFailedDeployments());
        dora.put("countEveryEnvironment", profile.countEveryEnvironment());
        dora.put(
                "incidentWindowHours",
                Numbers.hoursOf(BigDecimal.valueOf(profile.incidentWindow().toMillis(), 3)));
        dora.put("incidentAttribution", profile.incidentAttribution().name());
        dora.put("baselineWindow", baselineSpan(profile.baselineSpan()));
        dora.put("includedPaths", each(profile.changeFilter().includedPaths(), AntPattern::text));
        dora.put("excludedPaths", each(profile.changeFilter().excludedPaths(), AntPattern::text));
        dora.put("ignoredAuthors", each(profile.changeFilter().ignoredAuthors(), ValuePattern::regex));
        dora.put("applications", each(profile.applications(), ProfileWriter::paths));
        dora.put("environments", each(profile.environments().patterns(), ProfileWriter::environment));
        dora.put("rules", each(profile.rules().rules(), ProfileWriter::rule));
        if (!profile.webhooks().isEmpty()) {
            dora.put("webhooks", each(profile.webhooks(), WebhookWriter::write));
        }
        if (!profile.targets().targets().isEmpty()) {
            dora.put("targets", each(profile.targets().targets(), ProfileWriter::target));
        }
        if (!profile.notifications().isEmpty()) {
            dora.put("notifications", each(profile.notifications(), NotificationYaml::write));
        }
        if (!profile.forwards().isEmpty()) {
            dora.put("forwards", each(profile.forwards(), ProfileWriter::forward));
        }
        if (profile.industry() != Industry.ALL) {
            dora.put("industry", profile.industry().name());
        }
        if (!profile.teams().all().isEmpty()) {
            dora.put("teams", each(profile.teams().all(), ProfileWriter::team));
        }
        profile.commitUrl().ifPresent(url -> dora.put("commitUrl", url.text()));
        if (profile.retentionMonths() > 0) {
            dora.put("retentionMonths", profile.retentionMonths());
        }
        return dora;
    }

    private static <T> List<Object> each(List<T> values, Function<T, Object> writer) {
        return values.stream().map(writer).toList();
    }

    private static Map<String, Object> baselineSpan(BaselineSpan span) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("days", span.days());
        span.from().ifPresent(day -> written.put("from", day.toString()));
        return written;
    }

    private static Map<String, Object> paths(ApplicationPaths application) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", application.name());
        written.put("includedPaths", each(application.includedPaths(), AntPattern::text));
        written.put("excludedPaths", each(application.excludedPaths(), AntPattern::text));
        if (!application.jobs().isEmpty()) {
            written.put("jobs", each(application.jobs(), AntPattern::text));
        }
        return written;
    }

    private static Map<String, Object> team(Team team) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", team.name());
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        lists.put("applications", each(team.applications(), AntPattern::text));
        lists.put("jobs", each(team.jobs(), AntPattern::text));
        lists.put("folders", List.copyOf(team.folders()));
        lists.forEach((key, values) -> {
            if (!values.isEmpty()) {
                written.put(key, values);
            }
        });
        return written;
    }

    private static Map<String, Object> forward(Forward forward) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", forward.name());
        written.put("format", forward.format().name());
        written.put("to", forward.to());
        forward.token().ifPresent(id -> written.put("token", id));
        forward.source().ifPresent(address -> written.put("source", address));
        return written;
    }

    private static Map<String, Object> environment(TierPattern environment) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("pattern", environment.pattern().regex());
        written.put("tier", environment.tier().name());
        return written;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("jobs", rule.jobs().text());
        rule.branches().ifPresent(pattern -> written.put("branches", pattern.text()));
        if (!rule.when().isEmpty()) {
            Map<String, Object> when = new LinkedHashMap<>();
            rule.when().forEach((variable, pattern) -> when.put(variable, pattern.regex()));
            written.put("when", when);
        }
        rule.application().ifPresent(named -> written.put("application", named.text()));
        rule.version().ifPresent(named -> written.put("version", named.text()));
        written.put("environment", rule.environment().text());
        rule.hotfixBranches().ifPresent(pattern -> written.put("hotfixBranches", pattern.text()));
        if (rule.unstable() != Result.SUCCESS) {
            written.put("unstable", rule.unstable().name());
        }
        rule.stage().ifPresent(pattern -> written.put("stage", pattern.text()));
        return written;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("applications", target.applications().text());
        target.goals().forEach((goal, value) -> written.put(goal.key(), Numbers.plain(BigDecimal.valueOf(value))));
        return written;
    }
}
