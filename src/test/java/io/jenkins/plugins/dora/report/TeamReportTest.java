package io.jenkins.plugins.dora.report;

import static io.jenkins.plugins.dora.model.History.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.report.deployments.DeploymentRow;
import io.jenkins.plugins.dora.report.environments.Environments.ApplicationBean;
import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamReportTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Profile PROFILE = Profile.builder(ZoneOffset.UTC)
            .teams(new Teams(List.of(
                    team("checkout", List.of("shop", "cart"), List.of(), List.of()),
                    team("search", List.of(), List.of("find/*"), List.of()),
                    team("care", List.of("shop"), List.of(), List.of("ops")),
                    team("idle", List.of("gone"), List.of(), List.of()))))
            .build();

    private final History history = new History();

    @BeforeEach
    void recordOneDeploymentOfEach() {
        deployed("shop", "checkout/deploy");
        deployed("cart", "checkout/deploy");
        deployed("index", "find/deploy");
        deployed("index", "other/deploy");
        deployed("mail", "ops/mail/deploy");
        history.incidentOf("cart", "i1", Instant.parse("2026-01-11T10:00:00Z"), Instant.parse("2026-01-11T11:00:00Z"))
                .incidentOf("index", "i2", Instant.parse("2026-01-11T10:00:00Z"), Instant.parse("2026-01-11T12:00:00Z"))
                .incidentOf("gone", "i3", Instant.parse("2026-01-11T10:00:00Z"), Instant.parse("2026-01-11T13:00:00Z"));
    }

    @Test
    void teamHasItsApplicationsByName() {
        Report report = all("checkout").report();

        assertThat(report.scope().teams()).containsExactly("checkout");
        assertThat(report.attempts().total()).isEqualTo(2);
        assertThat(report.headlines().timeToRestoreService().incidents()).isEqualTo(1);
        assertThat(report.choices().applications()).containsExactly("cart", "shop");
    }

    @Test
    void teamHasAllDeploymentsOfWhatItsJobsDeploy() {
        Report report = all("search").report();

        assertThat(report.attempts().total()).isEqualTo(2);
        assertThat(report.headlines().timeToRestoreService().medianSeconds()).isEqualTo(7200);
        assertThat(report.choices().applications()).containsExactly("index");
    }

    @Test
    void applicationOfTwoTeamsCountsForEachAndOnceForBoth() {
        assertThat(all("care").report().attempts().total()).isEqualTo(2);
        assertThat(all("care").report().choices().applications()).containsExactly("mail", "shop");
        assertThat(all("checkout", "care").report().attempts().total()).isEqualTo(3);
    }

    @Test
    void listsAndTheMatrixFollowTheTeam() {
        assertThat(all("checkout").deployments().page().deployments())
                .extracting(DeploymentRow::application)
                .containsExactlyInAnyOrder("shop", "cart");
        assertThat(all("checkout").incidents().incidents())
                .extracting(IncidentRow::id)
                .containsExactly("i1");
        assertThat(new Answers(seeing(job -> true), Map.of("team", List.of("search")), NOW)
                        .environments()
                        .applications())
                .extracting(ApplicationBean::application)
                .containsExactly("index");
    }

    @Test
    void rowsNameTheirTeams() throws IOException {
        assertThat(all().deployments().page().deployments())
                .filteredOn(row -> row.application().equals("shop"))
                .singleElement()
                .satisfies(row -> assertThat(row.teams()).containsExactly("checkout", "care"));
        assertThat(all().incidents().incidents())
                .extracting(IncidentRow::id, IncidentRow::teams)
                .contains(tuple("i2", List.of("search")), tuple("i1", List.of("checkout")));
        StringBuilder csv = new StringBuilder();
        all("care").deployments().writeTo(csv);
        assertThat(csv.toString()).contains(",checkout; care\r\n").contains(",care\r\n");
    }

    @Test
    void incidentOfWhatWasNeverDeployedBelongsToTheTeamOfItsName() {
        Profile profile = Profile.builder(ZoneOffset.UTC)
                .teams(new Teams(List.of(team("all", List.of("*"), List.of(), List.of()))))
                .build();
        Answers answers = new Answers(new Reporter(history.snapshot(), profile), Map.of("team", List.of("all")), NOW);

        assertThat(answers.incidents().incidents())
                .extracting(IncidentRow::id)
                .containsExactlyInAnyOrder("i1", "i2", "i3");
        assertThat(answers.report().headlines().timeToRestoreService().incidents())
                .isEqualTo(3);
    }

    @Test
    void reportCountsTheApplicationsThatItBlends() {
        assertThat(all().report().blendedApplications()).isEqualTo(5);
        assertThat(all("checkout").report().blendedApplications()).isEqualTo(2);
        assertThat(all("search").report().blendedApplications()).isEqualTo(1);
    }

    @Test
    void choicesAreTheTeamsWithDeploymentsOnThePage() {
        assertThat(all().report().choices().teams()).containsExactly("care", "checkout", "search");
        assertThat(answers(job -> job.equals(Optional.of("find/deploy")))
                        .report()
                        .choices()
                        .teams())
                .containsExactly("search");
    }

    @Test
    void hiddenJobGivesNothingToATeam() {
        Predicate<Optional<String>> seen = job -> !job.equals(Optional.of("find/deploy"));

        assertThat(answers(seen).report().choices().teams()).containsExactly("care", "checkout");
        assertThat(answers(seen).deployments().page().deployments())
                .filteredOn(row -> row.application().equals("index"))
                .singleElement()
                .satisfies(row -> assertThat(row.teams()).isEmpty());
    }

    @Test
    void hiddenTeamIsRefusedAsAnUnknownOneIs() {
        Predicate<Optional<String>> seen = job -> !job.equals(Optional.of("find/deploy"));

        for (String team : List.of("search", "idle", "unknown")) {
            assertThatThrownBy(() -> answers(seen, team).report())
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessage("team: \"" + team + "\" has no deployments here; those that do are care, checkout");
        }
    }

    private void deployed(String application, String job) {
        String id = application + " " + job;
        history.deployed(application, "production", "1", "2026-01-10T10:00:00Z", by(job).andThen(it -> it.id(id)));
    }

    private Answers all(String... teams) {
        return answers(job -> true, teams);
    }

    private Answers answers(Predicate<Optional<String>> seen, String... teams) {
        return new Answers(seeing(seen), Map.of("team", List.of(teams)), NOW);
    }

    private Reporter seeing(Predicate<Optional<String>> seen) {
        return new Reporter(history.snapshot(), PROFILE).seeing(seen, seen);
    }

    private static Team team(String name, List<String> applications, List<String> jobs, List<String> folders) {
        return new Team(
                name,
                applications.stream().map(AntPattern::new).toList(),
                jobs.stream().map(AntPattern::new).toList(),
                folders);
    }
}
