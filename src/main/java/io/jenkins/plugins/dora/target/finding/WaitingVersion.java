package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.destination.DestinationAttempts;
import io.jenkins.plugins.dora.assessment.destination.Destinations;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.text.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The version that has waited longest in the tier before, for {@value #LEAST_DAYS} days at least, as things stood on the last
 * day of the period. Looks at the deployments of the year before.
 */
final class WaitingVersion implements FindingRule<FindingRecords> {
    private static final int LEAST_DAYS = 7;

    @Override
    public Stream<Finding> find(FindingRecords records) {
        Period period = records.period();
        AssessedDeployments year = records.everywhere()
                .between(period.to().minusYears(1).atStartOfDay(period.zone()).toInstant(), period.end());
        return Destinations.byApplication(year).values().stream()
                .flatMap(destinations -> destinations.stream()
                        .filter(destination -> records.scope().contains(destination.current()))
                        .flatMap(destination -> find(destination, destinations, period)))
                .max(Comparator.comparingDouble(Finding::size))
                .stream();
    }

    private static Stream<Finding> find(
            DestinationAttempts destination, List<DestinationAttempts> ofApplication, Period period) {
        LocalDate last = period.to().minusDays(1);
        return destination.before(ofApplication).stream()
                .map(before -> before.after(destination.current().version(), destination.since()))
                .filter(later -> !later.isEmpty())
                .map(later -> later.get(later.size() - 1))
                .map(first -> finding(
                        first,
                        destination.environment(),
                        ChronoUnit.DAYS.between(period.dayOf(first.finishedAt()), last)))
                .filter(finding -> finding.size() >= 1);
    }

    private static Finding finding(AssessedDeployment waiting, String environment, long days) {
        return new Finding(
                Finding.Code.WAITING_VERSION,
                "%s %s has been waiting for %s for %s."
                        .formatted(waiting.application(), waiting.version(), environment, Counted.of(days, "day")),
                Map.of("days", (double) days),
                Map.of("view", List.of("environments"), "application", List.of(waiting.application())),
                (double) days / LEAST_DAYS);
    }
}
