package io.jenkins.plugins.dora.intake.incident;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The incidents whose opening has not arrived, although their end or an acknowledgement has. They do not count until it arrives.
 *
 * @param waiting those of the last {@value #DAYS} days, in order of arrival; {@code openedAt} is a placeholder
 * @param dropped how many have waited for longer than that
 */
public record WaitingIncidents(List<Incident> waiting, long dropped) {
    private static final int DAYS = 30;

    public WaitingIncidents {
        waiting = List.copyOf(waiting);
    }

    /** Returns the incidents of a store that wait at a time. */
    public static WaitingIncidents of(Snapshot known, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(DAYS));
        Map<Boolean, List<Incident>> byAge = known.takenBackIncidents().stream()
                .filter(incident -> SignalledIncident.recorded(incident, false).isWaiting())
                .collect(Collectors.partitioningBy(incident -> incident.at().isBefore(oldest)));
        return new WaitingIncidents(byAge.get(false), byAge.get(true).size());
    }
}
