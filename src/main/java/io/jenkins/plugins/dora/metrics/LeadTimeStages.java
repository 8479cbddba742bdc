package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the lead time went: from commit to build, to each lower tier, to the start and to the finish of the deployment.
 *
 * <p>A stage runs from one known point of a change to its next known one, such as {@code COMMIT_TO_BUILD} or
 * {@code BUILD_TO_PRODUCTION}, the last to the start of the deployment; {@code DEPLOYMENT} runs from there to its finish.
 * The stages of a change add up to its lead time. Every change has a value, whichever changes the profile takes the lead
 * time from. A change committed after its version was built has no build stage; one committed after a later point of its
 * way has no stage at all. The stages of a release are those of its first part.
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

    /** Takes the changes of the deployments of {@code measured}. */
    public static LeadTimeStages of(Selection measured) {
        AssessedDeployments deployments = measured.deployments();
        Collector collector = new Collector(deployments);
        for (int index = 0; index < deployments.size(); index++) {
            collector.add(index);
        }
        return new LeadTimeStages(collector.distributions());
    }

    /** Merges what is known of periods of which none has a day of another. */
    static LeadTimeStages merge(List<LeadTimeStages> parts) {
        Map<String, List<Distribution>> partsByName = new HashMap<>();
        parts.forEach(part -> part.secondsByName.forEach((name, seconds) ->
                partsByName.computeIfAbsent(name, key -> new ArrayList<>()).add(seconds)));
        Map<String, Distribution> sum = new LinkedHashMap<>();
        NAMES.stream()
                .filter(partsByName::containsKey)
                .forEach(name -> sum.put(name, Distribution.merge(partsByName.get(name), Function.identity())));
        return new LeadTimeStages(sum);
    }

    private static final class Collector implements LongConsumer {
        private static final int COMMIT = Place.COMMIT.ordinal();

        private final @Nullable Values[] stages = new Values[NAMES.size()];
        private final AssessedDeployments deployments;
        private final StagePoints points;

        // How many changes of the deployment at hand came to the first place behind the commit, and how many that were
        // committed after the build came to the next one.
        private int changes;
        private int changesAfterBuild;

        Collector(AssessedDeployments deployments) {
            this.deployments = deployments;
            points = new StagePoints(deployments);
        }

        void add(int index) {
            if (deployments.isLaterPart(index) || !deployments.bringsChanges(index)) {
                return;
            }
            points.take(index);
            changes = 0;
            changesAfterBuild = 0;
            deployments.forEachCommit(index, this);
            addWay(points.first(), changes);
            addWay(points.firstAfterBuild(), changesAfterBuild);
            int all = changes + changesAfterBuild;
            if (all > 0) {
                long start = points.at(points.destination());
                stage(DEPLOYMENT).add(EpochNanos.secondsBetween(start, deployments.finishedAt(index)), all);
            }
        }

        @Override
        public void accept(long committedAt) {
            int place = points.firstAfter(committedAt);
            if (place == StagePoints.NOWHERE) {
                return;
            }
            stage(COMMIT, place).add(EpochNanos.secondsBetween(committedAt, points.at(place)));
            if (place == points.first()) {
                changes++;
            } else {
                changesAfterBuild++;
            }
        }

        private void addWay(int firstKnown, int count) {
            int place = firstKnown;
            while (count > 0 && place != points.destination()) {
                int next = points.next(place);
                stage(place, next).add(EpochNanos.secondsBetween(points.at(place), points.at(next)), count);
                place = next;
            }
        }

        private Values stage(int from, int to) {
            return stage(from * PLACES.length + to);
        }

        private Values stage(int stage) {
            Values known = stages[stage];
            if (known == null) {
                known = new Values(deployments.size());
                stages[stage] = known;
            }
            return known;
        }

        Map<String, Distribution> distributions() {
            Map<String, Distribution> distributions = new LinkedHashMap<>();
            for (int stage = 0; stage < stages.length; stage++) {
                Values seconds = stages[stage];
                if (seconds != null) {
                    distributions.put(NAMES.get(stage), Distribution.of(seconds));
                }
            }
            return distributions;
        }
    }
}
