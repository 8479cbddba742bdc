package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row for each incident, in order of recording. */
final class IncidentTable {
    static final FigureTable<Reported> TABLE = new FigureTable<>(
            "incidents",
            List.of(
                    Column.text("id", reported -> reported.incident().id()),
                    Column.text("application", reported -> reported.incident().application()),
                    Column.textIfAny("owner", reported -> reported.incident().owner()),
                    Column.textIfAny(
                            "environment",
                            reported -> reported.incident().environment().map(EnvironmentName::key)),
                    Column.text("tier", reported -> reported.assessed().tier().name()),
                    Column.time("opened_at", reported -> reported.incident().openedAt()),
                    Column.timeIfAny(
                            "acknowledged_at", reported -> reported.incident().acknowledgedAt()),
                    Column.timeIfAny(
                            "resolved_at", reported -> reported.incident().resolvedAt()),
                    Column.day(
                            "opened_day",
                            reported ->
                                    reported.scope().dayOf(reported.incident().openedAt())),
                    Column.dayIfAny(
                            "resolved_day",
                            reported -> reported.incident().resolvedAt().map(reported.scope()::dayOf)),
                    Column.secondsIfAny(
                            "restore_seconds", reported -> reported.incident().timeToRestore()),
                    Column.textIfAny(
                            "title", reported -> Optional.of(reported.incident().title())),
                    Column.textIfAny(
                            "source",
                            reported -> Optional.of(reported.incident().source())),
                    Column.textIfAny(
                            "deployment", reported -> reported.incident().deployment()),
                    Column.textIfAny("fixed_by", reported -> reported.incident().fixedBy())),
            Reported::all);

    private IncidentTable() {}

    /**
     * An incident.
     *
     * @param scope where it is from
     * @param assessed what it was
     */
    record Reported(TableScope scope, AssessedIncident assessed) {
        static Stream<Reported> all(TableScope scope) {
            return scope.incidents().stream().map(assessed -> new Reported(scope, assessed));
        }

        Incident incident() {
            return assessed.incident();
        }
    }
}
