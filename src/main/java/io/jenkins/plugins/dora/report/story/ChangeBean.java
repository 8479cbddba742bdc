package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A commit of a deployment.
 *
 * @param id its id in the repository
 * @param committedAt when it was committed
 * @param merge whether it brings nothing of its own
 * @param counted whether it counts: no merge, not deployed there before, not part of a starting point
 * @param leadTimeSeconds from its commit to the finish of the deployment; absent if it does not count, or was committed
 *     later
 * @param url where it can be looked at; absent if that is not known
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record ChangeBean(
        @Exported String id,
        @Exported String committedAt,
        @Exported boolean merge,
        @Exported boolean counted,
        @Exported @Nullable Double leadTimeSeconds,
        @Exported @Nullable String url) {
    static List<ChangeBean> of(AssessedDeployment assessed, CommitLinks links) {
        Set<Change> counted = new HashSet<>(assessed.changes());
        return assessed.deployment().changes().stream()
                .map(change -> of(change, counted.contains(change), assessed.finishedAt(), links))
                .toList();
    }

    private static ChangeBean of(Change change, boolean counted, Instant finishedAt, CommitLinks links) {
        Optional<Double> leadTime = Optional.of(Duration.between(change.committedAt(), finishedAt))
                .filter(duration -> counted && !duration.isNegative())
                .map(Seconds::of);
        return new ChangeBean(
                change.id(),
                change.committedAt().toString(),
                change.merge(),
                counted,
                leadTime.orElse(null),
                links.of(change.id()));
    }
}
