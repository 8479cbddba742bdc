package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.TeamApplications;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.label.DeployedPlaces;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.window.ReportGauges;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The figures of the teams on a page, and which applications belong to which team. */
final class TeamFigures {
    private final Assessment page;
    private final PageNames names;
    private final Map<String, Set<String>> teamsByLabel = new TreeMap<>();

    TeamFigures(Assessment page, PageNames names) {
        this.page = page;
        this.names = names;
        page.teams()
                .in(page)
                .forEach(team -> teamsByLabel
                        .computeIfAbsent(names.team(team), label -> new TreeSet<>())
                        .add(team));
    }

    List<MetricSnapshot> at(LocalDate today, Profile profile) {
        TeamApplications teams = page.teams();
        ReportGauges gauges = ReportGauges.ofTeams(profile, today);
        GaugeSnapshot.Builder members = GaugeSnapshot.builder()
                .name("dora_team_application")
                .help("Always 1: the application belongs to the team");
        teamsByLabel.forEach((label, together) -> {
            Assessment ofTeam = page.within(teams.extent(together));
            gauges.add(label, DeployedPlaces.production(ofTeam, Set.of()));
            ofTeam.applications().stream()
                    .map(names::application)
                    .distinct()
                    .forEach(application -> members.dataPoint(GaugeDataPointSnapshot.builder()
                            .labels(Labels.of("team", label, "application", application))
                            .value(1)
                            .build()));
        });
        List<MetricSnapshot> all = new ArrayList<>(gauges.snapshots());
        all.add(members.build());
        return all;
    }
}
