package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time to restore service: from the opening of an incident to its resolution.
 *
 * @param seconds one value per incident
 * @param acknowledgeSeconds from the opening to the acknowledgement, of the incidents that were acknowledged between
 *     opening and resolution
 * @param resolveSeconds of the same, from the acknowledgement to the resolution
 */
public record RestoreTime(Distribution seconds, Distribution acknowledgeSeconds, Distribution resolveSeconds) {
    /** The names of the stages, in their order. */
    public static final List<String> STAGES = List.of("OPENED_TO_ACKNOWLEDGED", "ACKNOWLEDGED_TO_RESOLVED");

    static RestoreTime of(List<AssessedIncident> resolved) {
        Values seconds = new Values();
        Values acknowledge = new Values();
        Values resolve = new Values();
        for (AssessedIncident assessed : resolved) {
            Incident incident = assessed.incident();
            incident.timeToRestore().ifPresent(duration -> seconds.add(Seconds.of(duration)));
            acknowledgedAt(incident).ifPresent(at -> {
                acknowledge.add(Seconds.of(Duration.between(incident.openedAt(), at)));
                resolve.add(
                        Seconds.of(Duration.between(at, incident.resolvedAt().orElseThrow())));
            });
        }
        return new RestoreTime(Distribution.of(seconds), Distribution.of(acknowledge), Distribution.of(resolve));
    }

    private static Optional<Instant> acknowledgedAt(Incident incident) {
        return incident.acknowledgedAt()
                .filter(at -> !at.isBefore(incident.openedAt())
                        && !at.isAfter(incident.resolvedAt().orElseThrow()));
    }

    static RestoreTime merge(List<RestoreTime> parts) {
        return new RestoreTime(
                Distribution.merge(parts, RestoreTime::seconds),
                Distribution.merge(parts, RestoreTime::acknowledgeSeconds),
                Distribution.merge(parts, RestoreTime::resolveSeconds));
    }

    /** Returns the stages by name, in their order; those that did not occur are left out. */
    public Map<String, Distribution> stages() {
        Map<String, Distribution> stages = new LinkedHashMap<>();
        if (acknowledgeSeconds.count() > 0) {
            stages.put(STAGES.get(0), acknowledgeSeconds);
            stages.put(STAGES.get(1), resolveSeconds);
        }
        return stages;
    }
}
