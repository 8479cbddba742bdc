package io.jenkins.plugins.dora.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.overview.bean.FindingBean;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoTeamTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final List<Event> events = DemoTeam.events(CLOCK);

    @Test
    void isTheSameAtEveryStart() {
        assertThat(DemoTeam.events(CLOCK)).isEqualTo(events);
    }

    @Test
    void everythingHappenedWithinTheLastYear() {
        assertThat(events)
                .extracting(Event::at)
                .isSorted()
                .allMatch(at -> at.isAfter(Instant.parse("2025-11-21T23:00:00Z")) && !at.isAfter(CLOCK.instant()));
        assertThat(deployments())
                .allMatch(deployment -> !deployment.finishedAt().isAfter(CLOCK.instant()));
        assertThat(incidents())
                .allMatch(incident -> incident.resolvedAt().stream().noneMatch(end -> end.isAfter(CLOCK.instant())));
    }

    @Test
    void idsAreUnique() {
        assertThat(deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
        assertThat(incidents()).extracting(Incident::id).doesNotHaveDuplicates();
    }

    @Test
    void hasEveryKindOfSuccessAndMisfortune() {
        assertThat(deployments()).extracting(Deployment::application).containsOnly("shop", "cart");
        assertThat(deployments()).extracting(Deployment::environment).containsOnly("production", "staging", "testing");
        assertThat(deployments()).extracting(Deployment::result).contains(Result.values());
        assertThat(deployments()).extracting(Deployment::statedKind).contains(Optional.of(Kind.HOTFIX));
        assertThat(incidents()).extracting(Incident::resolvedAt).contains(Optional.empty());
        assertThat(incidents()).anyMatch(incident -> incident.deployment().isPresent());
        assertThat(report("2025-11-22", "2026-11-22").durations().rollbackMeanSeconds())
                .isNotNull();
    }

    @Test
    void whatGotBetterStandsOut() {
        assertThat(report("2026-08-24", "2026-11-22").findings())
                .extracting(FindingBean::sentence)
                .contains("Lead time for changes fell from 38.2 h to 21 h (significant).");
    }

    @Test
    void nothingStandsOutInTheQuietQuarterAtTheBeginning() {
        assertThat(report("2025-11-07", "2026-02-05").findings()).isEmpty();
    }

    @Test
    void getsBetterDuringTheYear() {
        Report first = report("2025-12-01", "2026-03-01");
        Report last = report("2026-08-24", "2026-11-22");

        assertThat(last.headlines().deploymentFrequency().perDay())
                .isGreaterThan(2 * first.headlines().deploymentFrequency().perDay());
        assertThat(last.headlines().leadTimeForChanges().medianSeconds())
                .isLessThan(first.headlines().leadTimeForChanges().medianSeconds() / 2);
        assertThat(last.headlines().changeFailureRate().percent())
                .isLessThan(first.headlines().changeFailureRate().percent());
        assertThat(last.headlines().timeToRestoreService().medianSeconds())
                .isLessThan(first.headlines().timeToRestoreService().medianSeconds());
    }

    @Test
    void noCommitIsNewerThanItsDeployment() {
        assertThat(deployments())
                .allSatisfy(deployment -> assertThat(deployment.changes())
                        .allMatch(change -> change.committedAt().isBefore(deployment.startedAt())));
    }

    private Report report(String from, String to) {
        Map<String, List<String>> parameters = Map.of("from", List.of(from), "to", List.of(to));
        ReportQuery query = ReportQuery.parse(parameters, CLOCK.getZone(), CLOCK.instant());
        return new Reporter(Snapshot.of(deployments(), List.of(), incidents()), Profile.defaults(CLOCK.getZone()))
                .report(query);
    }

    private List<Deployment> deployments() {
        return events.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
    }

    private List<Incident> incidents() {
        return events.stream()
                .filter(Incident.class::isInstance)
                .map(Incident.class::cast)
                .toList();
    }
}
