package io.jenkins.plugins.dora.metrics.selection;

import io.jenkins.plugins.dora.profile.BaselineSpan;
import java.util.Optional;

/** The days that others are compared with: how things were when measuring began. */
public final class BaselineWindow {
    private BaselineWindow() {}

    /**
     * Returns the days of {@code span}, which begin with the first deployment in {@code scope} unless it says otherwise.
     *
     * <p>Empty where nothing was deployed, and where {@code period} begins before they are over, since a period says
     * nothing compared with itself.
     */
    public static Optional<Period> before(Period period, Selection scope, BaselineSpan span) {
        return scope.beginning()
                .map(beginning -> span.from().orElseGet(() -> period.dayOf(beginning)))
                .map(first -> new Period(first, first.plusDays(span.days()), period.zone()))
                .filter(window -> !period.from().isBefore(window.to()));
    }
}
