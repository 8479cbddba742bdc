package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The incidents of an alert that goes on with its incident when it fires again soon after its end.
 *
 * <p>The incident of a later firing is absorbed: it is withdrawn, but kept, so that late signals about it count. Alertmanager
 * does not report that an alert ended if it fires again before the next notification, so an open incident absorbs all that
 * follow; should its end be reported after all, and be too early for that, they are incidents of their own again.
 *
 * <p>News about a firing has the firings grouped anew by the end that each has alone, so that the order of signals does not
 * matter. The record of a group cannot show these ends: a withdrawn record beside each of its firings has them.
 *
 * @param series the incidents
 * @param gap how soon after its end an alert goes on with its incident
 */
record MergedAlerts(IncidentSeries series, Duration gap) {
    private static final String END = "/end";
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    RecordedStatement record(IncidentSignal signal) throws StoreException {
        Optional<Firing> known = firings().stream()
                .filter(firing -> firing.id().equals(signal.id()))
                .findFirst();
        boolean isChanged =
                known.filter(firing -> firing.after(signal).equals(firing)).isEmpty();
        if (isChanged && known.filter(Firing::isAbsorbed).isEmpty()) {
            series.send(signal);
        }
        List<Firing> firings =
                firings().stream().map(firing -> firing.after(signal)).toList();
        for (FiringGroup group : FiringGroup.of(firings, gap)) {
            boolean isWhole = group.later().stream().allMatch(Firing::isAbsorbed);
            boolean isConcerned = group.has(signal.id()) && (isChanged || !isWhole);
            if (group.first().isAbsorbed() || isConcerned) {
                record(group);
                isChanged = true;
            }
        }
        return RecordedStatement.of(isChanged, signal.id());
    }

    private void record(FiringGroup group) throws StoreException {
        Incident incident = group.incident();
        if (!series.incident(incident.id()).equals(Optional.of(incident))) {
            series.recording().restate(incident);
        }
        for (Firing firing : group.later()) {
            if (!firing.isAbsorbed()) {
                series.send(
                        firing.incident(), State.WITHDRAWN, firing.incident().lastChange());
            }
        }
        for (Firing firing : group.firings()) {
            if (!group.later().isEmpty() || isRemembered(firing)) {
                remember(firing);
            }
        }
    }

    /** Records the end that a firing has alone; one before its start if none is reported. */
    private void remember(Firing firing) throws StoreException {
        Instant end = firing.end().orElseGet(() -> firing.start().minus(A_MOMENT));
        series.withdraw(firing.incident(), END, end);
    }

    private boolean isRemembered(Firing firing) {
        return series.known().get().everReported(firing.id() + END).isPresent();
    }

    /** Returns all firings in the order in which they began; those that a user took back are not among them. */
    private List<Firing> firings() {
        return Stream.concat(
                        series.incidents().stream().map(incident -> firing(incident, false)),
                        series.absorbed().stream()
                                .filter(MergedAlerts::isFiring)
                                .map(incident -> firing(incident, true)))
                .sorted(Comparator.comparing(Firing::start).thenComparing(Firing::id))
                .toList();
    }

    private Firing firing(Incident incident, boolean isAbsorbed) {
        return new Firing(incident, end(incident), isAbsorbed);
    }

    private static boolean isFiring(Incident absorbed) {
        return absorbed.updatedAt().isPresent() && !absorbed.id().endsWith(END);
    }

    private Optional<Instant> end(Incident firing) {
        return series.known()
                .get()
                .everReported(firing.id() + END)
                .map(remembered -> remembered.updatedAt().filter(end -> !end.isBefore(firing.openedAt())))
                .orElseGet(firing::resolvedAt);
    }
}
