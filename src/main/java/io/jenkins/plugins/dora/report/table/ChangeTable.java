package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.metrics.StagePoints;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row for each change that counts, in the order of the releases that brought them. */
final class ChangeTable {
    static final FigureTable<DeployedChange> TABLE = new FigureTable<>(
            "changes",
            List.of(
                    Column.text("release", change -> change.release().id()),
                    Column.text("deployment", change -> change.part().id()),
                    Column.text("application", change -> change.part().application()),
                    Column.text(
                            "environment",
                            change -> EnvironmentName.key(change.part().environment())),
                    Column.text("tier", change -> change.part().tier().name()),
                    Column.text("id", change -> change.change().id()),
                    Column.time("committed_at", change -> change.change().committedAt()),
                    Column.timeIfAny("built_at", change -> change.passed(Place.BUILD)),
                    Column.timeIfAny("in_development_at", change -> change.passed(Place.DEVELOPMENT)),
                    Column.timeIfAny("in_testing_at", change -> change.passed(Place.TESTING)),
                    Column.timeIfAny("in_staging_at", change -> change.passed(Place.STAGING)),
                    Column.timeIfAny("started_at", DeployedChange::startedAt),
                    Column.time("deployed_at", change -> change.release().finishedAt()),
                    Column.day(
                            "deployed_day",
                            change -> change.scope().dayOf(change.release().finishedAt())),
                    Column.numberIfAny("lead_time_seconds", DeployedChange::leadTime),
                    Column.flag("counts_in_lead_time", DeployedChange::countsInLeadTime)),
            ChangeTable::all);

    private ChangeTable() {}

    /**
     * A change that counts.
     *
     * @param scope where it is from
     * @param release the first part of the release that brought it
     * @param part the part that did
     * @param change the change
     * @param countsInLeadTime whether it gives a value of the lead time for changes
     * @param points when it passed its points, by place; {@link Milestone#NEVER} for others
     * @param destination the place of the release
     */
    record DeployedChange(
            TableScope scope,
            AssessedDeployment release,
            AssessedDeployment part,
            Change change,
            boolean countsInLeadTime,
            long[] points,
            int destination) {
        Optional<Instant> passed(Place place) {
            return place.ordinal() < destination ? at(place.ordinal()) : Optional.empty();
        }

        Optional<Instant> startedAt() {
            return at(destination);
        }

        private Optional<Instant> at(int place) {
            return points[place] == Milestone.NEVER
                    ? Optional.empty()
                    : Optional.of(EpochNanos.toInstant(points[place]));
        }

        OptionalDouble leadTime() {
            long committedAt = EpochNanos.of(change.committedAt());
            long finishedAt = EpochNanos.of(release.finishedAt());
            return committedAt > finishedAt
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(EpochNanos.secondsBetween(committedAt, finishedAt));
        }
    }

    private static Stream<DeployedChange> all(TableScope scope) {
        AssessedDeployments deployments = scope.deployments();
        StagePoints points = new StagePoints(deployments);
        return IntStream.range(0, deployments.size())
                .filter(index -> !deployments.isLaterPart(index))
                .boxed()
                .flatMap(index -> changes(scope, deployments, index, points).stream());
    }

    private static List<DeployedChange> changes(
            TableScope scope, AssessedDeployments deployments, int index, StagePoints points) {
        AssessedDeployment release = deployments.get(index);
        List<AssessedDeployment> parts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        deployments.forEachChange(index, (part, change) -> {
            parts.add(part);
            changes.add(change);
        });
        if (changes.isEmpty()) {
            return List.of();
        }
        points.take(index);
        BitSet counting =
                counting(changes, release.finishedAt(), scope.profile().leadTimeFrom());
        return IntStream.range(0, changes.size())
                .mapToObj(number -> new DeployedChange(
                        scope,
                        release,
                        parts.get(number),
                        changes.get(number),
                        counting.get(number),
                        points.passedBy(EpochNanos.of(changes.get(number).committedAt())),
                        points.destination()))
                .toList();
    }

    /** Returns the indices of the changes of a release that give a value: all, or one, but none that came too late. */
    private static BitSet counting(List<Change> changes, Instant finishedAt, LeadTimeFrom from) {
        BitSet counting = new BitSet();
        IntStream.range(0, changes.size())
                .filter(number -> !changes.get(number).committedAt().isAfter(finishedAt))
                .forEach(counting::set);
        if (from == LeadTimeFrom.EACH_CHANGE || counting.isEmpty()) {
            return counting;
        }
        Comparator<Integer> byTime =
                Comparator.comparing(number -> changes.get(number).committedAt());
        int one = counting.stream()
                .boxed()
                .min(from == LeadTimeFrom.OLDEST_CHANGE ? byTime : byTime.reversed())
                .orElseThrow();
        counting.clear();
        counting.set(one);
        return counting;
    }
}
