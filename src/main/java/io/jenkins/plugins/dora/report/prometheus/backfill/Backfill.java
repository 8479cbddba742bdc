package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.prometheus.label.DeployedPlaces;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.live.PastFigures;
import io.jenkins.plugins.dora.report.prometheus.window.ReportGauges;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The past of the figures for Prometheus, in OpenMetrics: what {@code promtool tsdb create-blocks-from openmetrics} loads.
 *
 * <p>Counters begin at 0 at the first step. Everything is what is known today: a deployment that was found to have failed
 * later has failed from the start in the gauges, and is counted as a failure when that was found.
 */
public final class Backfill {
    private final Reporter reporter;
    private final Steps steps;

    /**
     * @param reporter knows what is recorded
     * @param steps when Prometheus would have read it
     */
    public Backfill(Reporter reporter, Steps steps) {
        this.reporter = reporter;
        this.steps = steps;
    }

    /**
     * Writes the past.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if what is recorded cannot be read
     */
    public void writeTo(Appendable out) throws IOException {
        OpenMetricsLines lines = new OpenMetricsLines(out);
        Assessment assessment = reporter.seen();
        Profile profile = reporter.profile();
        PageNames names = new PageNames("the history");
        DeployedPlaces places = DeployedPlaces.of(assessment, names);
        PastFamilies families = new PastFamilies();
        Instant afterLast = steps.at(steps.count() - 1).plusNanos(1);
        PastFigures.count(
                families, names, assessment, profile, places.all(), steps.from().plusNanos(1), afterLast);
        families.write(steps, lines);
        gauges(assessment, places, profile).write(lines);
        lines.end();
    }

    private PastGauges gauges(Assessment assessment, DeployedPlaces places, Profile profile) {
        PastGauges past = new PastGauges(steps);
        Selection all = DeployedPlaces.production(assessment, Set.of());
        Map<String, Selection> applications = new TreeMap<>();
        places.applications()
                .forEach((label, names) -> applications.put(label, DeployedPlaces.production(assessment, names)));
        for (int number = 0; number < steps.count(); number++) {
            Instant then = steps.at(number);
            LocalDate today = then.atZone(profile.timeZone()).toLocalDate();
            ReportGauges gauges = ReportGauges.ofApplications(profile, today);
            gauges.addAll(all.until(then));
            applications.forEach((label, selection) -> gauges.add(label, selection.until(then)));
            past.add(number, gauges);
        }
        return past;
    }
}
