package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.label.DeployedPlaces;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import io.jenkins.plugins.dora.report.prometheus.live.LiveFigures;
import io.jenkins.plugins.dora.report.prometheus.window.ReportGauges;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one page, which go on from one state of the store to the next. Not safe for use by several threads. */
final class PageFigures {
    private static final double MILLIS_OF_SECOND = 1_000;

    private final boolean isWhole;
    private final PageNames names;
    private final LiveFigures live;
    private final Optional<WebhookFigures> webhooks;

    /** @param start when this process began to count */
    PageFigures(ScrapeScope page, Instant start) {
        isWhole = page.isWhole();
        names = new PageNames(page.name());
        live = new LiveFigures(start, names);
        webhooks = isWhole ? Optional.of(new WebhookFigures(live.families())) : Optional.empty();
    }

    /** Returns when the figures change though nothing is recorded; empty if they do not before the day ends. */
    Optional<Instant> nextChange() {
        return live.nextChange();
    }

    /** Renders what is recorded now. */
    Rendering render(FigureSource.State state, ScrapeScope page, Instant now) {
        Assessment assessment = state.reporter().about(page.jobs()).seen();
        Profile profile = state.reporter().profile();
        DeployedPlaces places = DeployedPlaces.of(assessment, names);
        live.look(assessment, profile, places.all(), now);
        webhooks.ifPresent(figures -> figures.count(state.webhooks(), now));
        List<MetricSnapshot> all = new ArrayList<>(live.at(now));
        all.addAll(reports(assessment, profile, places, now));
        if (!profile.teams().all().isEmpty()) {
            LocalDate today = now.atZone(profile.timeZone()).toLocalDate();
            all.addAll(new TeamFigures(assessment, names).at(today, profile));
        }
        all.add(lastDeployments(places));
        all.addAll(openIncidents(assessment, places, now));
        if (isWhole) {
            all.addAll(StoreGauges.of(state));
            all.add(WebhookFigures.lastGenuine(state.webhooks()));
        }
        all.add(info(profile));
        return new Rendering(new MetricSnapshots(all), assessment.jobs(), live.exposure());
    }

    private static List<MetricSnapshot> reports(
            Assessment assessment, Profile profile, DeployedPlaces places, Instant now) {
        LocalDate today = now.atZone(profile.timeZone()).toLocalDate();
        ReportGauges gauges = ReportGauges.ofApplications(profile, today);
        gauges.addAll(DeployedPlaces.production(assessment, Set.of()));
        places.applications()
                .forEach((label, applications) ->
                        gauges.add(label, DeployedPlaces.production(assessment, applications)));
        return gauges.snapshots();
    }

    private static MetricSnapshot lastDeployments(DeployedPlaces places) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("dora_last_deployment_timestamp_seconds")
                .help("When the last successful deployment ended");
        places.lastSuccess()
                .forEach((place, success) ->
                        success.ifPresent(end -> gauge.dataPoint(point(place.labels(), seconds(end)))));
        return gauge.build();
    }

    private List<MetricSnapshot> openIncidents(Assessment assessment, DeployedPlaces places, Instant now) {
        Map<PlaceLabels, Instant> oldest = new TreeMap<>();
        Map<PlaceLabels, Integer> open = new TreeMap<>();
        places.all().stream().filter(PlaceLabels::isProduction).forEach(place -> open.put(place, 0));
        for (AssessedIncident assessed : assessment.incidents()) {
            if (assessed.incident().isOpenAt(now)) {
                PlaceLabels place = names.place(assessed);
                open.merge(place, 1, Integer::sum);
                oldest.merge(place, assessed.incident().openedAt(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name("dora_incidents_open").help("Incidents open now");
        open.forEach((place, count) -> gauge.dataPoint(point(place.labels(), count)));
        GaugeSnapshot.Builder since = GaugeSnapshot.builder()
                .name("dora_oldest_open_incident_timestamp_seconds")
                .help("When the oldest of the incidents that are open now was opened");
        oldest.forEach((place, opened) -> since.dataPoint(point(place.labels(), seconds(opened))));
        return List.of(gauge.build(), since.build());
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / MILLIS_OF_SECOND;
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static MetricSnapshot info(Profile profile) {
        @Nullable String version = PageFigures.class.getPackage().getImplementationVersion();
        return InfoSnapshot.builder()
                .name("dora")
                .help("The plugin, and how it counts")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "version",
                                version == null ? "" : version,
                                "time_zone",
                                profile.timeZone().getId(),
                                "benchmark",
                                profile.benchmark().name()))
                        .build())
                .build();
    }
}
