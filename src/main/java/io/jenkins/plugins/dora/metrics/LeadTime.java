package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Lead time for changes: from a commit to the finish of the first part of the release that brought it.
 *
 * @param seconds one value per change, or per release if the profile looks at its oldest or newest change only
 * @param releaseSeconds the mean of the values of each release that has any, since changes that are deployed together wait
 *     together and are no independent observations
 * @param ignoredNegative changes committed after their deployment, left out
 */
public record LeadTime(Distribution seconds, Distribution releaseSeconds, int ignoredNegative) {

    static LeadTime of(Selection measured, LeadTimeFrom from) {
        Collector collector = new Collector(measured.deployments(), from);
        for (int index = 0; index < measured.deployments().size(); index++) {
            if (!measured.deployments().isLaterPart(index)) {
                collector.add(index);
            }
        }
        return new LeadTime(
                Distribution.of(collector.seconds),
                Distribution.of(collector.releaseSeconds),
                collector.ignoredNegative);
    }

    /** Returns the number of releases with at least one value. */
    public int deployments() {
        return releaseSeconds.count();
    }

    /** Merges what is known of periods of which none has a day of another. */
    static LeadTime merge(List<LeadTime> parts) {
        return new LeadTime(
                Distribution.merge(parts, LeadTime::seconds),
                Distribution.merge(parts, LeadTime::releaseSeconds),
                parts.stream().mapToInt(LeadTime::ignoredNegative).sum());
    }

    private static final class Collector implements LongConsumer {
        private final AssessedDeployments deployments;
        private final LeadTimeFrom from;
        private final Values seconds;
        private final Values releaseSeconds;
        private double sumOfRelease;
        private int ignoredNegative;
        private long finishedAt;
        private long oldest;
        private long newest;

        Collector(AssessedDeployments deployments, LeadTimeFrom from) {
            this.deployments = deployments;
            this.from = from;
            seconds = new Values(2 * deployments.size());
            releaseSeconds = new Values(deployments.size());
        }

        void add(int index) {
            int before = seconds.count();
            sumOfRelease = 0;
            finishedAt = deployments.finishedAt(index);
            oldest = Long.MAX_VALUE;
            newest = Long.MIN_VALUE;
            deployments.forEachCommit(index, this);
            if (from != LeadTimeFrom.EACH_CHANGE && oldest <= newest) {
                addSince(from == LeadTimeFrom.OLDEST_CHANGE ? oldest : newest);
            }
            if (seconds.count() > before) {
                releaseSeconds.add(sumOfRelease / (seconds.count() - before));
            }
        }

        @Override
        public void accept(long committedAt) {
            if (committedAt > finishedAt) {
                ignoredNegative++;
            } else if (from == LeadTimeFrom.EACH_CHANGE) {
                addSince(committedAt);
            } else {
                oldest = Math.min(oldest, committedAt);
                newest = Math.max(newest, committedAt);
            }
        }

        private void addSince(long committedAt) {
            double value = EpochNanos.secondsBetween(committedAt, finishedAt);
            seconds.add(value);
            sumOfRelease += value;
        }
    }
}
