package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.metrics.ChangeFailures;
import io.jenkins.plugins.dora.metrics.DeploymentFrequency;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row for each attempt to deploy, whatever became of it, in order of finish. */
final class DeploymentTable {
    static final FigureTable<Attempt> TABLE = new FigureTable<>(
            "deployments",
            List.of(
                    Column.text("id", attempt -> attempt.assessed().id()),
                    Column.text("application", attempt -> attempt.assessed().application()),
                    Column.textIfAny("owner", Attempt::owner),
                    Column.text("version", attempt -> attempt.assessed().version()),
                    Column.textIfAny(
                            "revision",
                            attempt -> attempt.assessed().deployment().revision()),
                    Column.text(
                            "environment",
                            attempt -> EnvironmentName.key(attempt.assessed().environment())),
                    Column.text("tier", attempt -> attempt.assessed().tier().name()),
                    Column.time("started_at", attempt -> attempt.assessed().startedAt()),
                    Column.time("finished_at", attempt -> attempt.assessed().finishedAt()),
                    Column.day(
                            "finished_day",
                            attempt -> attempt.scope().dayOf(attempt.assessed().finishedAt())),
                    Column.seconds("duration_seconds", Attempt::duration),
                    Column.text("result", attempt -> attempt.assessed().result().name()),
                    Column.textIfAny(
                            "kind", attempt -> attempt.assessed().kind().map(Enum::name)),
                    Column.flag("baseline", attempt -> attempt.assessed().baseline()),
                    Column.flag("failed", attempt -> attempt.assessed().failed()),
                    Column.textIfAny("failure_causes", Attempt::failureCauses),
                    Column.timeIfAny(
                            "recovered_at", attempt -> attempt.assessed().recoveredAt()),
                    Column.secondsIfAny(
                            "recovery_seconds", attempt -> attempt.assessed().recoveryTime()),
                    Column.count(
                            "changes", attempt -> attempt.assessed().leadTimes().size()),
                    Column.flag(
                            "changes_incomplete",
                            attempt -> attempt.assessed().deployment().changesCut()),
                    Column.textIfAny("job", attempt -> attempt.build().map(BuildReference::job)),
                    Column.countIfAny("build", attempt -> attempt.build().map(build -> (long) build.number())),
                    Column.textIfAny(
                            "source",
                            attempt ->
                                    Optional.of(attempt.assessed().deployment().source())),
                    Column.textIfAny("release", Attempt::release),
                    Column.flag("begins_release", Attempt::beginsRelease),
                    Column.flag("counts_in_frequency", Attempt::countsInFrequency),
                    Column.flag("could_fail", Attempt::couldFail),
                    Column.flag("release_failed", Attempt::releaseFailed),
                    Column.numberIfAny("release_recovery_seconds", Attempt::releaseRecovery)),
            Attempt::all);

    private DeploymentTable() {}

    /**
     * An attempt.
     *
     * @param scope where it is from
     * @param deployments all of the scope
     * @param index of this one
     * @param assessed this one
     */
    record Attempt(TableScope scope, AssessedDeployments deployments, int index, AssessedDeployment assessed) {
        static Stream<Attempt> all(TableScope scope) {
            AssessedDeployments deployments = scope.deployments();
            return IntStream.range(0, deployments.size())
                    .mapToObj(index -> new Attempt(scope, deployments, index, deployments.get(index)));
        }

        Optional<String> owner() {
            return deployments.names().applications().owner(deployments.application(index));
        }

        Duration duration() {
            return Duration.between(assessed.startedAt(), assessed.finishedAt());
        }

        Optional<BuildReference> build() {
            return assessed.deployment().build();
        }

        Optional<String> failureCauses() {
            return Optional.of(assessed.failureCauses().stream()
                    .map(FailureCause::type)
                    .distinct()
                    .map(Enum::name)
                    .collect(Collectors.joining(" ")));
        }

        Optional<String> release() {
            return deployments.release(index).map(first -> first.equals(assessed) ? assessed.id() : first.id());
        }

        boolean beginsRelease() {
            return !deployments.isLaterPart(index);
        }

        boolean countsInFrequency() {
            return beginsRelease() && DeploymentFrequency.counts(deployments, index, scope.profile());
        }

        boolean couldFail() {
            return ChangeFailures.counts(deployments, index);
        }

        boolean releaseFailed() {
            return beginsRelease() && deployments.hasFailed(index);
        }

        OptionalDouble releaseRecovery() {
            return beginsRelease() ? deployments.recoverySeconds(index) : OptionalDouble.empty();
        }
    }
}
