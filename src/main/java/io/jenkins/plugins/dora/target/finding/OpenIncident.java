package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The incident that has been open longest, for {@value #LEAST_DAYS} days at least, counted up to the last day of the period. */
final class OpenIncident implements FindingRule<FindingRecords> {
    private static final int LEAST_DAYS = 2;

    @Override
    public Stream<Finding> find(FindingRecords records) {
        LocalDate last = records.period().to().minusDays(1);
        return records.measured().unresolved().stream()
                .map(AssessedIncident::incident)
                .min(Comparator.comparing(Incident::openedAt))
                .map(incident -> finding(
                        incident.application(),
                        ChronoUnit.DAYS.between(records.period().dayOf(incident.openedAt()), last)))
                .filter(finding -> finding.size() >= 1)
                .stream();
    }

    private static Finding finding(String application, long days) {
        return new Finding(
                Finding.Code.OPEN_INCIDENT,
                "An incident of " + application + " has been open for " + Counted.of(days, "day") + ".",
                Map.of("days", (double) days),
                Map.of("view", List.of("incidents"), "application", List.of(application), "state", List.of("open")),
                (double) days / LEAST_DAYS);
    }
}
