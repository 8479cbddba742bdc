package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Waypoint;
import io.jenkins.plugins.dora.assessment.Waypoint.Place;
import io.jenkins.plugins.dora.model.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

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

    /** Takes the changes of the deployments that finished in {@code period}. */
    public static LeadTimeStages of(Measured scope, Period period) {
        Collector collector = new Collector();
        scope.in(period).deployments().forEach(collector::add);
        return new LeadTimeStages(collector.distributions());
    }

    private record Stage(Place from, Place to) implements Comparable<Stage> {
        private static final Stage DEPLOYMENT = new Stage(Place.OTHER, Place.OTHER);
        private static final Comparator<Stage> IN_ORDER =
                Comparator.comparing(Stage::from).thenComparing(Stage::to);

        String name() {
            return equals(DEPLOYMENT) ? "DEPLOYMENT" : from + "_TO_" + to;
        }

        @Override
        public int compareTo(Stage other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private static final class Collector {
        private final Map<Stage, DoubleStream.Builder> values = new TreeMap<>();

        void add(AssessedDeployment assessed) {
            Instant firstKnown = assessed.waypoints().isEmpty()
                    ? assessed.deployment().startedAt()
                    : assessed.waypoints().get(0).at();
            assessed.changes().stream()
                    .filter(change -> !change.committedAt().isAfter(firstKnown))
                    .forEach(change -> add(assessed, change));
        }

        private void add(AssessedDeployment assessed, Change change) {
            Waypoint last = new Waypoint(Place.COMMIT, change.committedAt());
            for (Waypoint next : assessed.waypoints()) {
                add(new Stage(last.place(), next.place()), last.at(), next.at());
                last = next;
            }
            Instant startedAt = assessed.deployment().startedAt();
            add(new Stage(last.place(), Place.of(assessed.tier())), last.at(), startedAt);
            add(Stage.DEPLOYMENT, startedAt, assessed.deployment().finishedAt());
        }

        private void add(Stage stage, Instant start, Instant end) {
            values.computeIfAbsent(stage, key -> DoubleStream.builder()).add(Seconds.of(Duration.between(start, end)));
        }

        Map<String, Distribution> distributions() {
            Map<String, Distribution> distributions = new LinkedHashMap<>();
            values.forEach((stage, seconds) -> distributions.put(
                    stage.name(), Distribution.of(seconds.build().toArray())));
            return distributions;
        }
    }
}
