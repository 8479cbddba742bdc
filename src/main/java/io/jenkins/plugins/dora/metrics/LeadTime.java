package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import java.util.function.LongConsumer;

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
        return collector.leadTime();
    }

    private static final class Collector implements LongConsumer {
        private final AssessedDeployments deployments;
        private final LeadTimeFrom from;
        private final Values seconds = new Values();
        private int withValues;
        private int ignoredNegative;

        private long finishedAt;
        private long oldest;
        private long newest;

        Collector(AssessedDeployments deployments, LeadTimeFrom from) {
            this.deployments = deployments;
            this.from = from;
        }

        void add(int index) {
            int before = seconds.count();
            finishedAt = deployments.finishedAt(index);
            oldest = Long.MAX_VALUE;
            newest = Long.MIN_VALUE;
            deployments.forEachCommit(index, this);
            if (oldest <= newest && from != LeadTimeFrom.EACH_CHANGE) {
                addValue(from == LeadTimeFrom.OLDEST_CHANGE ? oldest : newest);
            }
            withValues += seconds.count() > before ? 1 : 0;
        }

        /** Takes the time of a change of the deployment that is being added. */
        @Override
        public void accept(long committedAt) {
            oldest = Math.min(oldest, committedAt);
            newest = Math.max(newest, committedAt);
            if (from == LeadTimeFrom.EACH_CHANGE) {
                addValue(committedAt);
            }
        }

        private void addValue(long committedAt) {
            if (committedAt > finishedAt) {
                ignoredNegative++;
            } else {
                seconds.add(EpochNanos.secondsBetween(committedAt, finishedAt));
            }
        }

        LeadTime leadTime() {
            return new LeadTime(Distribution.of(seconds), withValues, ignoredNegative);
        }
    }
}
