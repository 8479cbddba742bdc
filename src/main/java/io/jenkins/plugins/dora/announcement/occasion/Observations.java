package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.target.finding.RecordPage;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import io.jenkins.plugins.dora.target.goal.TargetResults;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at the targets, the headline metrics and the open incidents of a scope.
 *
 * <p>Only a period that is recorded as a whole is judged, targets by {@value Significance#LEAST_OBSERVATIONS} observations at
 * least. A target that was missed is met again when the value is {@value #MARGIN_PERCENT} percent better than the goal: in
 * between it stays what it was.
 */
final class Observations {
    private static final int MARGIN_PERCENT = 5;
    private static final int LONG_DAYS = 2;
    private static final int MOST_INCIDENTS = 100;

    private final Reporter reporter;
    private final Scope scope;
    private final Period period;
    private final Selection selection;
    private final Metrics metrics;

    Observations(Reporter reporter, Scope scope, Period period) {
        this.reporter = reporter;
        this.scope = scope;
        this.period = period;
        selection = Selection.of(reporter.seen(), scope);
        metrics = Metrics.of(selection, period, reporter.profile());
    }

    List<Observation> all() {
        return Stream.of(targets(), changes(), incidents())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Observation> targets() {
        return TargetResults.of(reporter.seen(), reporter.profile(), scope, period, metrics).stream()
                .map(this::target);
    }

    private Observation target(TargetResult result) {
        String metric = result.metric().key();
        String key = "TARGET " + metric + " " + result.target().applications().text();
        if (result.value().isEmpty()) {
            return Observation.unknown(key);
        }
        return new Observation(
                key,
                situation(result),
                result.sentence(),
                Map.of(metric, result.value().getAsDouble(), "goal", result.goal()),
                RecordPage.of(result.metric()));
    }

    private Optional<Situation> situation(TargetResult result) {
        if (!isRecorded(result.metrics(), period) || isTooFew(result)) {
            return Optional.empty();
        }
        return result.isMet().flatMap(met -> met ? calm(result) : Optional.of(Situation.MISSED));
    }

    private static Optional<Situation> calm(TargetResult result) {
        double margin = result.marginPercent().orElse(MARGIN_PERCENT);
        return margin >= MARGIN_PERCENT ? Optional.of(Situation.CALM) : Optional.empty();
    }

    /** A frequency that is too low has few observations for that very reason. */
    private static boolean isTooFew(TargetResult result) {
        return result.metric() != HeadlineMetric.DEPLOYMENT_FREQUENCY
                && Significance.observations(result.metric(), result.metrics()) < Significance.LEAST_OBSERVATIONS;
    }

    private Stream<Observation> changes() {
        Period before = period.previous();
        Metrics previous = Metrics.of(selection, before, reporter.profile());
        boolean isJudged = isRecorded(metrics, period) && isRecorded(previous, before);
        Set<HeadlineMetric> different = Significance.between(metrics, previous, before);
        return Stream.of(HeadlineMetric.values())
                .map(metric -> isJudged
                        ? change(metric, metric.of(metrics), metric.of(previous), different.contains(metric))
                        : Observation.unknown(key(metric)));
    }

    private static Observation change(
            HeadlineMetric metric, OptionalDouble value, OptionalDouble previous, boolean isDifferent) {
        if (value.isEmpty() || previous.isEmpty()) {
            return Observation.unknown(key(metric));
        }
        double now = value.getAsDouble();
        double then = previous.getAsDouble();
        Situation direction = now > then == metric.isMoreBetter() ? Situation.BETTER : Situation.WORSE;
        return new Observation(
                key(metric),
                Optional.of(isDifferent ? direction : Situation.CALM),
                metric.change(then, now) + ".",
                Map.of(metric.key(), now, "previous", then),
                RecordPage.of(metric));
    }

    private static String key(HeadlineMetric metric) {
        return "CHANGE " + metric.key();
    }

    private Stream<Observation> incidents() {
        LocalDate last = period.to().minusDays(1);
        return selection.unresolved().stream()
                .map(AssessedIncident::incident)
                .sorted(Comparator.comparing(Incident::openedAt))
                .limit(MOST_INCIDENTS)
                .filter(incident -> daysOpen(incident, last) >= LONG_DAYS)
                .map(incident -> incident(incident, daysOpen(incident, last)));
    }

    private long daysOpen(Incident incident, LocalDate last) {
        return ChronoUnit.DAYS.between(period.dayOf(incident.openedAt()), last);
    }

    private static Observation incident(Incident incident, long days) {
        return new Observation(
                "INCIDENT " + incident.id(),
                Optional.of(Situation.OPEN),
                "An incident of %s has been open for %s.".formatted(incident.application(), Counted.of(days, "day")),
                Map.of("days", (double) days),
                Map.of(
                        "view", List.of("incidents"),
                        "application", List.of(incident.application()),
                        "state", List.of("open")));
    }

    private static boolean isRecorded(Metrics metrics, Period period) {
        return metrics.frequency().recordedDays() == period.days();
    }
}
