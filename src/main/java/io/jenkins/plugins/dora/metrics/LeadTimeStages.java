package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.finding.Waypoint;
import io.jenkins.plugins.dora.assessment.finding.Waypoint.Place;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lead time went: from commit to build, to each lower tier, to the start and to the finish of the deployment.
 *
 * <p>A stage runs from one known point of a change to its next known one, such as {@code COMMIT_TO_BUILD} or
 * {@code BUILD_TO_PRODUCTION}, the last to the start of the deployment; {@code DEPLOYMENT} runs from there to its finish.
 * The stages of a change add up to its lead time. Every change has a value, whichever changes the profile takes the lead
 * time from; changes committed after their version's first known point, or after the deployment began, are left out.
 *
 * @param secondsByName durations of each stage, in the order in which changes pass them
 */
public record LeadTimeStages(Map<String, Distribution> secondsByName) {
    private static final Place[] PLACES = Place.values();
    private static final int DEPLOYMENT = PLACES.length * PLACES.length;

    // Of the stage from one place to another, by from * PLACES.length + to, and of the deployment.
    private static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Place from : PLACES) {
            for (Place to : PLACES) {
                names.add(from + "_TO_" + to);
            }
        }
        names.add("DEPLOYMENT");
        return List.copyOf(names);
    }

    /** Takes the changes of the deployments that finished in {@code period}. */
    public static LeadTimeStages of(Measured scope, Period period) {
        AssessedDeployments deployments = scope.in(period).deployments();
        Collector collector = new Collector(deployments);
        for (int index = 0; index < deployments.size(); index++) {
            collector.add(index);
        }
        return new LeadTimeStages(collector.distributions());
    }

    /** Takes together what is known of periods of which none has a day of another. */
    static LeadTimeStages sum(List<LeadTimeStages> parts) {
        Map<String, List<Distribution>> partsByName = new HashMap<>();
        parts.forEach(part -> part.secondsByName.forEach((name, seconds) ->
                partsByName.computeIfAbsent(name, key -> new ArrayList<>()).add(seconds)));
        Map<String, Distribution> sum = new LinkedHashMap<>();
        NAMES.stream()
                .filter(partsByName::containsKey)
                .forEach(name -> sum.put(name, Distribution.sum(partsByName.get(name))));
        return new LeadTimeStages(sum);
    }

    private static final class Collector {
        private static final int COMMIT = Place.COMMIT.ordinal();

        private final @Nullable Values[] stages = new Values[NAMES.size()];
        private final AssessedDeployments deployments;
        private final long[] passed = new long[PLACES.length];

        Collector(AssessedDeployments deployments) {
            this.deployments = deployments;
        }

        void add(int index) {
            if (!deployments.bringsChanges(index)) {
                return;
            }
            deployments.passed(index, passed);
            int destination = Place.of(deployments.tier(index)).ordinal();
            passed[destination] = deployments.startedAt(index);
            int firstKnown = next(COMMIT);
            int changes = addCommits(index, firstKnown);
            if (changes > 0) {
                addWay(firstKnown, destination, changes);
                stage(DEPLOYMENT)
                        .add(EpochNanos.secondsBetween(passed[destination], deployments.finishedAt(index)), changes);
            }
        }

        private int addCommits(int index, int firstKnown) {
            Values seconds = stage(COMMIT * PLACES.length + firstKnown);
            int changes = 0;
            int end = deployments.endOfChanges(index);
            for (int change = deployments.firstChange(index); change < end; change++) {
                if (deployments.counts(change) && deployments.committedAt(change) <= passed[firstKnown]) {
                    seconds.add(EpochNanos.secondsBetween(deployments.committedAt(change), passed[firstKnown]));
                    changes++;
                }
            }
            return changes;
        }

        private void addWay(int firstKnown, int destination, int changes) {
            int place = firstKnown;
            while (place != destination) {
                int next = next(place);
                stage(place * PLACES.length + next)
                        .add(EpochNanos.secondsBetween(passed[place], passed[next]), changes);
                place = next;
            }
        }

        /** Returns the first place behind {@code place} that was passed; the last of them is the destination. */
        private int next(int place) {
            int next = place + 1;
            while (passed[next] == Waypoint.NEVER) {
                next++;
            }
            return next;
        }

        private Values stage(int stage) {
            Values known = stages[stage];
            if (known == null) {
                known = new Values();
                stages[stage] = known;
            }
            return known;
        }

        Map<String, Distribution> distributions() {
            Map<String, Distribution> distributions = new LinkedHashMap<>();
            for (int stage = 0; stage < stages.length; stage++) {
                Values seconds = stages[stage];
                if (seconds != null && seconds.count() > 0) {
                    distributions.put(NAMES.get(stage), Distribution.of(seconds));
                }
            }
            return distributions;
        }
    }
}
