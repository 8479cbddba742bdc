package io.jenkins.plugins.dora.metrics.attempt;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long deploying took.
 *
 * @param rollbackSeconds durations of rollbacks
 * @param byApplication durations of all successful deployments of each application, in seconds, in order of name
 */
public record Durations(Distribution rollbackSeconds, Map<String, Distribution> byApplication) {

    /** Takes the deployments that finished in {@code period}. */
    public static Durations of(Selection scope, Period period) {
        AssessedDeployments deployments = scope.in(period).deployments();
        Values rollbacks = new Values();
        Applications names = deployments.names().applications();
        Map<String, Values> byName = new HashMap<>();
        @Nullable Values[] applications = new Values[names.size()];
        for (int index = 0; index < deployments.size(); index++) {
            if (deployments.hasKind(index)) {
                double seconds = EpochNanos.secondsBetween(deployments.startedAt(index), deployments.finishedAt(index));
                int application = deployments.application(index);
                if (applications[application] == null) {
                    applications[application] = byName.computeIfAbsent(names.name(application), name -> new Values());
                }
                applications[application].add(seconds);
                if (deployments.isOf(index, Kind.ROLLBACK)) {
                    rollbacks.add(seconds);
                }
            }
        }
        Map<String, Distribution> byApplication = new LinkedHashMap<>();
        names.sorted()
                .filter(application -> applications[application] != null)
                .forEach(application ->
                        byApplication.put(names.name(application), Distribution.of(applications[application])));
        return new Durations(Distribution.of(rollbacks), byApplication);
    }

    /** Returns the mean duration of rollbacks in seconds; empty where there was none. */
    public OptionalDouble rollbackMeanSeconds() {
        return rollbackSeconds.mean();
    }
}
