package io.jenkins.plugins.dora.intake.incident;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.IncidentBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as far as its signals show: the earliest opening, the earliest acknowledgement, and the latest of the other
 * states, which does not depend on the order of the signals.
 *
 * <p>What was withdrawn does not count, nor does an incident whose opening is not reported yet. Both are recorded and taken
 * back at once, so that they are remembered for what may still arrive; without an opening, {@code openedAt} is the time of
 * what is known.
 *
 * @param incident what is known
 * @param state the latest state; null if there were only acknowledgements, ACKNOWLEDGED if another person took the incident
 *     back
 * @param isOpened whether it is known when it was opened
 */
public record SignalledIncident(Incident incident, @Nullable State state, boolean isOpened) {
    /** Returns an incident of which no signal arrived yet. */
    public static SignalledIncident unknown(IncidentSignal first) {
        Incident incident = Incident.of(first.id(), first.application(), first.at())
                .source(first.source())
                .build();
        return new SignalledIncident(incident, null, false);
    }

    /**
     * Returns an incident as it was recorded.
     *
     * @param counts whether it was not taken back
     */
    public static SignalledIncident recorded(Incident incident, boolean counts) {
        if (counts) {
            return new SignalledIncident(
                    incident, incident.resolvedAt().isPresent() ? State.RESOLVED : State.OPEN, true);
        }
        boolean isOpened = !Optional.of(incident.openedAt())
                .equals(incident.updatedAt().or(incident::resolvedAt).or(incident::acknowledgedAt));
        if (incident.updatedAt().isPresent()) {
            return new SignalledIncident(incident, State.WITHDRAWN, isOpened);
        }
        State waiting = incident.resolvedAt().isPresent() ? State.RESOLVED : null;
        return new SignalledIncident(incident, isOpened ? State.ACKNOWLEDGED : waiting, isOpened);
    }

    /** Returns whether it is an incident, and since when. */
    public boolean counts() {
        return isOpened && (state == State.OPEN || state == State.RESOLVED);
    }

    /** Returns whether nothing but its opening is missing for it to count. */
    public boolean isWaiting() {
        return !isOpened && state != State.WITHDRAWN;
    }

    /** Returns the incident after another signal. */
    public SignalledIncident after(IncidentSignal signal) {
        boolean isNews = isNews(signal);
        Optional<Instant> opening = earliest(Optional.of(incident.openedAt()).filter(at -> isOpened), signal.opening());
        Optional<Instant> acknowledged = earliest(
                incident.acknowledgedAt(), Optional.of(signal.at()).filter(at -> signal.state() == State.ACKNOWLEDGED));
        State latest = latest(signal, isNews, opening.isPresent());
        Instant since = isNews ? signal.at() : state == null ? opening.orElse(signal.at()) : incident.lastChange();
        IncidentBuilder next = describe(signal, isNews)
                .openedAt(opening.or(() -> Optional.ofNullable(latest).map(known -> since))
                        .or(() -> acknowledged)
                        .orElseThrow())
                .acknowledgedAt(acknowledged.orElse(null));
        if (latest == State.OPEN) {
            next.resolvedAt(null).updatedAt(since.isAfter(opening.orElseThrow()) ? since : null);
        } else if (isNews) {
            next.resolvedAt(latest == State.RESOLVED ? since : null)
                    .updatedAt(latest == State.WITHDRAWN ? since : null);
        }
        return new SignalledIncident(next.build(), latest, opening.isPresent());
    }

    private @Nullable State latest(IncidentSignal signal, boolean isNews, boolean isOpen) {
        if (isNews) {
            return signal.state();
        }
        return state == null && isOpen ? State.OPEN : state;
    }

    /** Returns whether a signal is of a later state; of two at the same time, that of the later constant is. */
    private boolean isNews(IncidentSignal signal) {
        if (signal.state() == State.ACKNOWLEDGED) {
            return false;
        }
        if (state == null) {
            return true;
        }
        int order = signal.at().compareTo(incident.lastChange());
        return state == State.ACKNOWLEDGED
                ? order > 0 && signal.state() == State.OPEN
                : order > 0 || order == 0 && signal.state().compareTo(state) > 0;
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The values of the latest signal replace known values; those of an older signal only fill gaps. */
    private IncidentBuilder describe(IncidentSignal signal, boolean isNews) {
        IncidentBuilder next = incident.toBuilder()
                .application(isNews ? signal.application() : incident.application())
                .environment(chosen(signal.environment(), incident.environment(), isNews))
                .deployment(chosen(signal.deployment(), incident.deployment(), isNews));
        return next.title(text(signal.title(), incident.title(), isNews))
                .url(text(signal.url(), incident.url(), isNews));
    }

    private static @Nullable String chosen(Optional<String> signalled, Optional<String> known, boolean isNews) {
        return (isNews ? signalled.or(() -> known) : known.or(() -> signalled)).orElse(null);
    }

    private static String text(String signalled, String known, boolean isNews) {
        return known.isEmpty() || isNews && !signalled.isEmpty() ? signalled : known;
    }
}
