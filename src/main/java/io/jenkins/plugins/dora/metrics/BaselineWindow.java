package io.jenkins.plugins.dora.metrics;

import java.time.LocalDate;
import java.util.Optional;

/** The first days with data: how things were when measuring began. */
public final class BaselineWindow {
    private static final int DAYS = 90;

    private BaselineWindow() {}

    /**
     * Returns the first 90 days from the first deployment in {@code scope} on; empty where {@code period} begins before
     * they are over, since a period says nothing compared with itself.
     */
    public static Optional<Period> before(Period period, Measured scope) {
        if (scope.deployments().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = period.dayOf(scope.deployments().get(0).deployment().finishedAt());
        Period window = new Period(first, first.plusDays(DAYS), period.zone());
        return period.from().isBefore(window.to()) ? Optional.empty() : Optional.of(window);
    }
}
