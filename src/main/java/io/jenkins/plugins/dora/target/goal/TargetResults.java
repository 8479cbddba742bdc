package io.jenkins.plugins.dora.target.goal;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.target.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out which targets the applications of a scope meet. */
public final class TargetResults {
    private final Assessment assessment;
    private final Profile profile;
    private final Scope scope;
    private final Period period;
    private final Set<String> applications;
    private final Map<String, Metrics> metricsOf = new HashMap<>();

    private TargetResults(Assessment assessment, Profile profile, Scope scope, Period period) {
        this.assessment = assessment;
        this.profile = profile;
        this.scope = scope;
        this.period = period;
        applications = new TreeSet<>(scope.applications().isEmpty() ? assessment.applications() : scope.applications());
    }

    /**
     * Returns the targets for each headline metric, in the order of the profile. A target that decides about none of the
     * applications is left out.
     *
     * @param metrics the metrics of the scope in {@code period}
     */
    public static List<TargetResult> of(
            Assessment assessment, Profile profile, Scope scope, Period period, Metrics metrics) {
        if (profile.targets().targets().isEmpty()) {
            return List.of();
        }
        TargetResults results = new TargetResults(assessment, profile, scope, period);
        results.metricsOf.put(key(results.applications), metrics);
        return results.all();
    }

    private List<TargetResult> all() {
        List<TargetResult> all = new ArrayList<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            decided(metric).forEach((target, names) -> all.add(result(metric, target, names)));
        }
        return all;
    }

    private TargetResult result(HeadlineMetric metric, Target target, Set<String> names) {
        List<String> missedBy =
                names.stream().filter(name -> isMissed(metric, target, name)).toList();
        return new TargetResult(metric, target, names.equals(applications), metrics(names), period, missedBy);
    }

    private boolean isMissed(HeadlineMetric metric, Target target, String application) {
        return new TargetResult(metric, target, false, metrics(Set.of(application)), period, List.of())
                .isMet()
                .filter(isMet -> !isMet)
                .isPresent();
    }

    private Map<Target, Set<String>> decided(HeadlineMetric metric) {
        Map<Target, Set<String>> decided = new LinkedHashMap<>();
        profile.targets().targets().forEach(target -> decided.put(target, new TreeSet<>()));
        for (String application : applications) {
            metric.goal()
                    .flatMap(goal -> profile.targets().of(goal, application))
                    .ifPresent(target -> decided.get(target).add(application));
        }
        decided.values().removeIf(Set::isEmpty);
        return decided;
    }

    private Metrics metrics(Set<String> names) {
        return metricsOf.computeIfAbsent(
                key(names),
                key -> Metrics.of(
                        Selection.of(assessment, new Scope(names, scope.environments(), scope.tiers())),
                        period,
                        profile));
    }

    /** Returns a text for sorted names, none of which has a line break. */
    private static String key(Set<String> names) {
        return String.join("\n", names);
    }
}
