package io.jenkins.plugins.dora.intake.incident;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A report of an incident; missing values keep those of the previous report.
 *
 * @param id the incident's id
 * @param state whether it is open or resolved; whatever it is, stating resolvedAt resolves it
 * @param application the application that suffers; empty for what was reported before
 * @param environment where
 * @param title a short description; empty for what was reported before
 * @param url where to read more; empty for what was reported before
 * @param openedAt when it began
 * @param acknowledgedAt when somebody began to work on it
 * @param resolvedAt when service was restored
 * @param fixedBy what repaired it: the id of a deployment, or a version
 */
public record IncidentReport(
        String id,
        State state,
        String application,
        Optional<String> environment,
        String title,
        String url,
        Optional<Instant> openedAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> resolvedAt,
        Optional<String> fixedBy) {
    /** Whether service is impaired. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /**
     * Returns the incident as it is after this report.
     *
     * @param before what was reported of it before
     * @param now when this is reported
     * @param defaultApplication the application of a new incident that names none
     * @throws InvalidEventException if it is resolved without a known opening time, or a time is wrong
     */
    public Incident apply(Optional<Incident> before, Instant now, String defaultApplication) {
        return new Incident(
                id,
                now,
                stated(application, before, Incident::application, defaultApplication),
                environment.or(() -> before.flatMap(Incident::environment)),
                openedAt.or(() -> before.map(Incident::openedAt)).orElseGet(() -> opening(now)),
                acknowledgedAt.or(() -> before.flatMap(Incident::acknowledgedAt)),
                isResolved() ? Optional.of(resolution(before, now)) : Optional.empty(),
                reopening(before, now),
                stated(title, before, Incident::title, ""),
                stated(url, before, Incident::url, ""),
                before.map(Incident::source).orElse("jenkins"),
                before.flatMap(Incident::deployment),
                fixedBy.or(() -> before.flatMap(Incident::fixedBy)),
                before.flatMap(Incident::owner));
    }

    private boolean isResolved() {
        return state == State.RESOLVED || resolvedAt.isPresent();
    }

    /** Returns when it was opened again, by which reports that arrive late are older. */
    private Optional<Instant> reopening(Optional<Incident> before, Instant now) {
        boolean isReopened =
                !isResolved() && before.flatMap(Incident::resolvedAt).isPresent();
        return isReopened ? Optional.of(now) : before.flatMap(Incident::updatedAt);
    }

    private static String stated(
            String text, Optional<Incident> before, Function<Incident, String> known, String otherwise) {
        return text.isBlank() ? before.map(known).orElse(otherwise) : text;
    }

    private Instant opening(Instant now) {
        if (isResolved()) {
            throw new InvalidEventException(
                    "openedAt", "is missing, and no incident " + id + " was recorded when it was open");
        }
        return now;
    }

    private Instant resolution(Optional<Incident> before, Instant now) {
        return resolvedAt.or(() -> before.flatMap(Incident::resolvedAt)).orElse(now);
    }
}
