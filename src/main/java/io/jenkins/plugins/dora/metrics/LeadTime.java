package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import java.util.List;

/**
 * Lead time for changes: from a commit to the finish of the deployment that brought it.
 *
 * @param seconds one value per change, or per deployment if the profile looks at its oldest or newest change only
 * @param deployments deployments with at least one value
 * @param ignoredNegative changes committed after their deployment, left out
 */
public record LeadTime(Distribution seconds, int deployments, int ignoredNegative) {

    static LeadTime of(Measured measured, LeadTimeFrom from) {
        Collector collector = new Collector(measured.deployments(), from);
        for (int index = 0; index < measured.deployments().size(); index++) {
            collector.add(index);
        }
        return new LeadTime(
                Distribution.of(collector.seconds), collector.deploymentsWithValues, collector.ignoredNegative);
    }

    /** Takes together what is known of periods of which none has a day of another. */
    static LeadTime sum(List<LeadTime> parts) {
        return new LeadTime(
                Distribution.sum(parts.stream().map(LeadTime::seconds).toList()),
                parts.stream().mapToInt(LeadTime::deployments).sum(),
                parts.stream().mapToInt(LeadTime::ignoredNegative).sum());
    }

    private static final class Collector {
        private final AssessedDeployments deployments;
        private final LeadTimeFrom from;
        private final Values seconds;
        private int deploymentsWithValues;
        private int ignoredNegative;

        Collector(AssessedDeployments deployments, LeadTimeFrom from) {
            this.deployments = deployments;
            this.from = from;
            seconds = new Values(2 * deployments.size());
        }

        void add(int index) {
            int before = seconds.count();
            if (from == LeadTimeFrom.EACH_CHANGE) {
                addEach(index);
            } else {
                addOne(index);
            }
            deploymentsWithValues += seconds.count() > before ? 1 : 0;
        }

        private void addEach(int index) {
            long finishedAt = deployments.finishedAt(index);
            int end = deployments.endOfChanges(index);
            for (int change = deployments.firstChange(index); change < end; change++) {
                if (deployments.counts(change)) {
                    add(deployments.committedAt(change), finishedAt);
                }
            }
        }

        private void addOne(int index) {
            long oldest = Long.MAX_VALUE;
            long newest = Long.MIN_VALUE;
            int end = deployments.endOfChanges(index);
            for (int change = deployments.firstChange(index); change < end; change++) {
                if (deployments.counts(change)) {
                    oldest = Math.min(oldest, deployments.committedAt(change));
                    newest = Math.max(newest, deployments.committedAt(change));
                }
            }
            if (oldest <= newest) {
                add(from == LeadTimeFrom.OLDEST_CHANGE ? oldest : newest, deployments.finishedAt(index));
            }
        }

        private void add(long committedAt, long finishedAt) {
            if (committedAt > finishedAt) {
                ignoredNegative++;
            } else {
                seconds.add(EpochNanos.secondsBetween(committedAt, finishedAt));
            }
        }
    }
}
