package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.model.Incident;
import java.util.List;
import java.util.stream.Stream;

/** One row for each reason why a deployment counts as failed. */
final class FailureTable {
    static final FigureTable<Reason> TABLE = new FigureTable<>(
            "failures",
            List.of(
                    Column.text("deployment", reason -> reason.failed().id()),
                    Column.text("application", reason -> reason.failed().application()),
                    Column.text("cause", reason -> reason.cause().type().name()),
                    Column.textIfAny(
                            "incident", reason -> reason.cause().blamedFor().map(Incident::id)),
                    Column.textIfAny(
                            "repaired_by", reason -> reason.cause().repair().map(AssessedDeployment::id))),
            FailureTable::all);

    private FailureTable() {}

    /**
     * A reason.
     *
     * @param failed what failed
     * @param cause why
     */
    record Reason(AssessedDeployment failed, FailureCause cause) {}

    private static Stream<Reason> all(TableScope scope) {
        return scope.deployments().stream()
                .filter(AssessedDeployment::failed)
                .flatMap(failed -> failed.failureCauses().stream().map(cause -> new Reason(failed, cause)));
    }
}
