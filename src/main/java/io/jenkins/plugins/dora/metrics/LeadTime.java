package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lead time for changes: from a commit to the finish of the deployment that brought it.
 *
 * @param seconds one value per change, or per deployment if the profile looks at its oldest or newest change only
 * @param deployments deployments with at least one value
 * @param ignoredNegative changes committed after their deployment, left out
 */
public record LeadTime(Distribution seconds, int deployments, int ignoredNegative) {

    static LeadTime of(Measured measured, LeadTimeFrom from) {
        DoubleStream.Builder values = DoubleStream.builder();
        int deployments = 0;
        int ignored = 0;
        for (AssessedDeployment assessed : measured.deployments()) {
            Instant finishedAt = assessed.deployment().finishedAt();
            boolean any = false;
            for (Change change : select(assessed.changes(), from).toList()) {
                if (change.committedAt().isAfter(finishedAt)) {
                    ignored++;
                } else {
                    values.add(Seconds.of(Duration.between(change.committedAt(), finishedAt)));
                    any = true;
                }
            }
            deployments += any ? 1 : 0;
        }
        return new LeadTime(Distribution.of(values.build().toArray()), deployments, ignored);
    }

    private static Stream<Change> select(List<Change> changes, LeadTimeFrom from) {
        Comparator<Change> byTime = Comparator.comparing(Change::committedAt);
        return switch (from) {
            case EACH_CHANGE -> changes.stream();
            case OLDEST_CHANGE -> changes.stream().min(byTime).stream();
            case NEWEST_CHANGE -> changes.stream().max(byTime).stream();
        };
    }
}
