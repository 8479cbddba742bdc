package io.jenkins.plugins.dora.metrics.selection;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days of which something is recorded. They do not depend on today, so the same records give the same tables. */
public final class RecordedSpan {
    private RecordedSpan() {}

    /** Returns the days from the first to the last on which a deployment finished or an incident began or ended. */
    public static Optional<Period> of(Assessment assessment, ZoneId zone) {
        List<Instant> times = Stream.concat(
                        deployments(assessment),
                        assessment.incidents().stream()
                                .map(assessed -> assessed.incident())
                                .flatMap(incident ->
                                        Stream.concat(Stream.of(incident.openedAt()), incident.resolvedAt().stream())))
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = times.get(0).atZone(zone).toLocalDate();
        LocalDate last = times.get(times.size() - 1).atZone(zone).toLocalDate();
        return Optional.of(new Period(first, last.plusDays(1), zone));
    }

    /** Returns when the first and the last deployment finished. */
    private static Stream<Instant> deployments(Assessment assessment) {
        List<AssessedDeployment> inOrder = assessment.deployments();
        return inOrder.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        inOrder.get(0).finishedAt(),
                        inOrder.get(inOrder.size() - 1).finishedAt());
    }
}
