package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications of one name that different jobs keep apart, and applications of which some jobs are hidden. */
class OwnersTest {
    private static final String FIRST = "2026-01-01T10:00:00Z";
    private static final String SECOND = "2026-01-02T10:00:00Z";
    private static final String THIRD = "2026-01-03T10:00:00Z";

    private final History history = new History();

    @Test
    void whatAnotherKeepsApartChangesNothing() {
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", "2026-01-02T09:00:00Z", apart("a/deploy"))
                .deployed("2", THIRD, by("b/deploy"));

        assertThat(assessment().deployments())
                .extracting(deployment -> deployment.kind().orElseThrow())
                .containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.CHANGE);
        assertThat(assessment().deployments())
                .extracting(AssessedDeployment::baseline)
                .containsExactly(true, true, false);
        assertThat(assessment().applications()).containsExactly("shop");
        assertThat(assessment().deployments(Set.of("shop"), Set.of(), Set.of())).hasSize(3);
    }

    @Test
    void incidentThatAnotherKeepsApartIsNotPutDownToIt() {
        history.deployed("1", FIRST, by("b/deploy")).deployed("2", SECOND, apart("a/deploy"));

        Assessment assessment =
                assessment(incident("mine", Optional.of("a/deploy")), incident("its", Optional.empty()));

        assertThat(assessment.deployments().get(0).failureCauses())
                .singleElement()
                .isInstanceOfSatisfying(
                        FailureCause.CausedIncident.class,
                        cause -> assertThat(cause.incident().id()).isEqualTo("its"));
        assertThat(assessment.deployments().get(1).failureCauses())
                .singleElement()
                .isInstanceOfSatisfying(
                        FailureCause.CausedIncident.class,
                        cause -> assertThat(cause.incident().id()).isEqualTo("mine"));
    }

    @Test
    void incidentThatIsKeptApartNamesADeploymentOfItsOwnApplicationOnly() {
        String last = "2026-01-02T11:00:00Z";
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", SECOND, apart("a/deploy"))
                .deployed("3", last, apart("a/deploy"));
        Incident incident = incident("i", Optional.of("a/deploy"));

        assertThat(blamed(assessment(
                        incident.toBuilder().deployment("2@" + SECOND).build())))
                .containsExactly("2@" + SECOND);
        assertThat(blamed(
                        assessment(incident.toBuilder().deployment("1@" + FIRST).build())))
                .containsExactly("3@" + last);
    }

    @Test
    void incidentOfTheApplicationThatIsHiddenFailsNothingThatIsKeptApart() {
        history.deployed("1", FIRST, by("hidden")).deployed("2", SECOND, apart("seen"));
        Assessment assessment = assessment(incident("secret", Optional.empty()).toBuilder()
                .deployment("2@" + SECOND)
                .build());

        assertThat(assessment.deployments().get(1).failed()).isTrue();
        Assessment seen = assessment.without(Set.of(Optional.of("hidden")));
        assertThat(seen.deployments())
                .singleElement()
                .satisfies(deployment -> assertThat(deployment.failed()).isFalse());
    }

    @Test
    void incidentIsSeenWithADeploymentOfItsOwnApplication() {
        history.deployed("1", FIRST, by("b/deploy")).deployed("2", SECOND, apart("a/deploy"));
        Assessment assessment = assessment(
                incident("mine", Optional.of("a/deploy")),
                incident("its", Optional.empty()),
                incident("of nothing", Optional.of("c/watch")));

        assertThat(assessment.about(job -> job.equals(Optional.of("a/deploy"))).incidents())
                .extracting(assessed -> assessed.incident().id())
                .containsExactly("mine");
        assertThat(assessment.about(job -> job.equals(Optional.of("b/deploy"))).incidents(Set.of("shop")))
                .extracting(assessed -> assessed.incident().id())
                .containsExactly("its");
        assertThat(assessment.about(job -> job.equals(Optional.of("c/watch"))).incidents())
                .extracting(assessed -> assessed.incident().id())
                .containsExactly("of nothing");
    }

    @Test
    void withoutAHiddenJobEverythingIsAsIfItHadRecordedNothing() {
        history.deployed("2", FIRST, by("hidden"))
                .deployed("1", SECOND, with("seen", "a"))
                .deployed("2", THIRD, with("seen", "a"))
                .deployed("1", "2026-01-04T10:00:00Z", by("hidden"));

        Assessment seen = assessment().without(Set.of(Optional.of("hidden")));

        assertThat(seen.deployments()).extracting(AssessedDeployment::version).containsExactly("1", "2");
        assertThat(seen.deployments())
                .extracting(deployment -> deployment.kind().orElseThrow())
                .containsExactly(Kind.CHANGE, Kind.CHANGE);
        assertThat(seen.deployments()).extracting(AssessedDeployment::baseline).containsExactly(true, false);
        assertThat(seen.deployments()).noneMatch(AssessedDeployment::failed);
        assertThat(assessment().deployments().get(2).kind()).contains(Kind.ROLLBACK);
    }

    @Test
    void jobsAreThoseThatDeployedAndThoseThatKeepAnIncidentApart() {
        history.deployed("1", FIRST, by("b/deploy")).deployed("2", SECOND).deployed("3", THIRD, by("a/deploy"));
        Assessment assessment =
                assessment(incident("of nothing", Optional.of("c/watch")), incident("its", Optional.empty()));

        assertThat(assessment.jobs())
                .containsExactly(
                        Optional.empty(), Optional.of("a/deploy"), Optional.of("b/deploy"), Optional.of("c/watch"));
        assertThat(assessment.about(Optional.of("a/deploy")::equals).jobs()).containsExactly(Optional.of("a/deploy"));
    }

    @Test
    void neighboursAreTheJobsOfTheSameApplications() {
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", SECOND, by("a/deploy"))
                .deployed("other", "production", "9", THIRD, by("other/deploy"));

        assertThat(assessment().neighbours(Set.of(Optional.of("a/deploy"))))
                .containsExactly(Optional.of("a/deploy"), Optional.of("b/deploy"));
        assertThat(assessment().neighbours(Set.of(Optional.of("other/deploy"))))
                .containsExactly(Optional.of("other/deploy"));
        assertThat(assessment().neighbours(Set.of())).isEmpty();
    }

    @Test
    void neighboursAreTheJobsOfAnApplicationWhoseIncidentNamesADeploymentThatIsKeptApart() {
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", SECOND, apart("a/deploy"))
                .deployed("far", "production", "5", THIRD, by("far/deploy"));
        Instant opened = Instant.parse(THIRD);
        Incident named = new Incident(
                "i",
                opened,
                "shop",
                Optional.empty(),
                opened,
                Optional.empty(),
                "",
                "",
                "",
                Optional.of("2@" + SECOND));

        assertThat(assessment(named).neighbours(Set.of(Optional.of("a/deploy"))))
                .containsExactly(Optional.of("a/deploy"), Optional.of("b/deploy"));
        assertThat(assessment(named).neighbours(Set.of(Optional.of("far/deploy"))))
                .containsExactly(Optional.of("far/deploy"));
        assertThat(assessment().neighbours(Set.of(Optional.of("a/deploy")))).containsExactly(Optional.of("a/deploy"));
    }

    @Test
    void recordersAreTheJobsOfEveryApplicationOfTheName() {
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", SECOND, apart("a/deploy"))
                .deployed("other", "production", "9", THIRD, by("other/deploy"));

        assertThat(assessment().recordersOf("shop")).containsExactly(Optional.of("a/deploy"), Optional.of("b/deploy"));
        assertThat(assessment().recordersOf("other")).containsExactly(Optional.of("other/deploy"));
        assertThat(assessment().recordersOf("nobody")).isEmpty();
    }

    @Test
    void environmentsAreThoseOfTheJobsThatAreSeen() {
        history.deployed("shop", "production", "1", FIRST, by("seen"))
                .deployed("shop", "staging", "1", SECOND, by("hidden"));

        assertThat(assessment().environments()).containsExactly("production", "staging");
        assertThat(assessment().about(Optional.of("seen")::equals).environments())
                .containsExactly("production");
    }

    @Test
    void buildOfAHiddenJobIsNoWaypoint() {
        history.deployed("1", FIRST, by("seen")).deployed("2", THIRD, with("seen", "a"));
        ApplicationVersion built = new ApplicationVersion(
                "v",
                Instant.parse(SECOND),
                "shop",
                "2",
                Instant.parse(SECOND),
                Optional.of(new BuildReference("hidden", 1, "")),
                Optional.empty(),
                List.of(),
                List.of());
        Snapshot told = history.snapshot();
        Assessment all = Assessment.of(
                Snapshot.of(told.deployments(), List.of(built), List.of()), Profile.defaults(ZoneOffset.UTC));

        assertThat(all.deployments().get(1).waypoints()).hasSize(1);
        assertThat(all.without(Set.of(Optional.of("hidden")))
                        .deployments()
                        .get(1)
                        .waypoints())
                .isEmpty();
    }

    @Test
    void incidentOfAnApplicationThatIsHiddenFailsNothing() {
        history.deployed("other", "production", "9", FIRST, by("hidden")).deployed("1", SECOND, by("seen"));
        Assessment assessment = assessment(new Incident(
                "i",
                Instant.parse(THIRD),
                "other",
                Optional.empty(),
                Instant.parse(THIRD),
                Optional.empty(),
                "secret",
                "",
                "",
                Optional.of("1@" + SECOND)));

        assertThat(assessment.deployments().get(0).failed()).isTrue();
        assertThat(assessment.deployments().get(1).failed()).isFalse();
        assertThat(assessment
                        .without(Set.of(Optional.of("hidden")))
                        .deployments()
                        .get(0)
                        .failed())
                .isFalse();
    }

    @Test
    void incidentsOfTheOnlyJobThatIsHiddenAreHiddenAsWell() {
        history.deployed("other", "production", "9", FIRST, by("hidden")).deployed("1", SECOND, by("seen"));
        Assessment assessment = assessment(
                incident("secret", Optional.empty()).toBuilder()
                        .application("other")
                        .build(),
                incident("known", Optional.empty()));

        assertThat(assessment.incidents()).hasSize(2);
        assertThat(assessment.without(Set.of(Optional.of("hidden"))).incidents())
                .extracting(assessed -> assessed.incident().id())
                .containsExactly("known");
    }

    @Test
    void incidentThatNamesAHiddenDeploymentBlamesTheLatestThatIsSeen() {
        String seenAt = "2026-01-02T09:00:00Z";
        history.deployed("1", seenAt, by("seen")).deployed("2", SECOND, by("hidden"));
        Assessment assessment = assessment(incident("i", Optional.empty()).toBuilder()
                .deployment("2@" + SECOND)
                .build());

        assertThat(blamed(assessment)).containsExactly("2@" + SECOND);
        assertThat(blamed(assessment.without(Set.of(Optional.of("hidden"))))).containsExactly("1@" + seenAt);
    }

    @Test
    void hiddenDeploymentRepairsNothing() {
        history.deployed("1", SECOND, by("seen")).deployed("2", THIRD, by("hidden"));
        Assessment assessment = assessment(incident("i", Optional.empty()).toBuilder()
                .fixedBy("2@" + THIRD)
                .build());

        assertThat(assessment.deployments().get(0).recoveryTime()).contains(Duration.ofDays(1));
        AssessedDeployment seen =
                assessment.without(Set.of(Optional.of("hidden"))).deployments().get(0);
        assertThat(seen.failed()).isTrue();
        assertThat(seen.recoveryTime()).isEmpty();
    }

    @Test
    void hiddenDeploymentIsNotTheOneThatAnotherFixes() {
        history.deployed("1", FIRST, by("hidden"))
                .deployed("2", SECOND, by("seen"))
                .deployed("3", THIRD, by("seen").andThen(builder -> builder.fixes("1@" + FIRST)));

        assertThat(failed(assessment())).containsExactly("1");
        assertThat(failed(assessment().without(Set.of(Optional.of("hidden"))))).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void hiddenDeploymentThatFinishedLastIsNotTheOneThatAnotherFixes(int seen) {
        for (int version = 1; version < seen; version++) {
            history.deployed("v" + version, "2026-01-01T10:00:%02dZ".formatted(version), by("seen"));
        }
        history.deployed("fix", SECOND, by("seen").andThen(builder -> builder.fixes("late@" + THIRD)))
                .deployed("late", THIRD, by("hidden"));

        assertThat(failed(assessment())).containsExactly("v" + (seen - 1));
        assertThat(failed(assessment().without(Set.of(Optional.of("hidden"))))).containsExactly("v" + (seen - 1));
    }

    @Test
    void incidentBelongsToTheTeamOfTheJobThatDeployedItsApplication() {
        history.deployed("1", FIRST, by("seen"));
        Team team = new Team("payments", List.of(), List.of(new AntPattern("seen")), List.of());
        Assessment assessment = Assessment.of(
                Snapshot.of(history.snapshot().deployments(), List.of(), List.of(incident("i", Optional.empty()))),
                Profile.defaults(ZoneOffset.UTC).toBuilder()
                        .teams(new Teams(List.of(team)))
                        .build());

        assertThat(assessment.teams().of(assessment.incidents().get(0))).containsExactly("payments");
    }

    @Test
    void teamOfAJobThatIsHiddenIsNotTheTeamOfItsApplication() {
        history.deployed("1", FIRST, by("seen"))
                .deployed("2", SECOND, by("hidden"))
                .deployed("3", THIRD);
        Team team = new Team("secret", List.of(), List.of(new AntPattern("hidden")), List.of());
        Assessment assessment = Assessment.of(
                history.snapshot(),
                Profile.defaults(ZoneOffset.UTC).toBuilder()
                        .teams(new Teams(List.of(team)))
                        .build());

        assertThat(assessment.teams().in(assessment)).containsExactly("secret");
        Assessment seen = assessment.without(Set.of(Optional.of("hidden")));
        assertThat(seen.deployments()).hasSize(2);
        assertThat(seen.teams().in(seen)).isEmpty();
        Assessment page = assessment.about(job -> !job.equals(Optional.of("hidden")));
        assertThat(page.teams().in(page)).isEmpty();
    }

    @Test
    void applicationsOfOneNameThatAreKeptApartAreNotTheSame() {
        history.deployed("1", FIRST, by("b/deploy"))
                .deployed("2", SECOND, apart("a/deploy"))
                .deployed("3", THIRD, by("b/deploy"));
        List<AssessedDeployment> all = assessment().deployments();

        assertThat(all.get(0).isOfSameApplication(all.get(1))).isFalse();
        assertThat(all.get(0).isOfSameApplication(all.get(2))).isTrue();
    }

    private static List<String> failed(Assessment assessment) {
        return assessment.deployments().stream()
                .filter(AssessedDeployment::failed)
                .map(AssessedDeployment::version)
                .toList();
    }

    private static List<String> blamed(Assessment assessment) {
        return assessment.incidents().get(0).deployments().stream()
                .map(RecordedDeployment::id)
                .toList();
    }

    private Assessment assessment(Incident... incidents) {
        Snapshot told = history.snapshot();
        return Assessment.of(
                Snapshot.of(told.deployments(), told.versions(), List.of(incidents)), Profile.defaults(ZoneOffset.UTC));
    }

    private static Consumer<DeploymentBuilder> apart(String job) {
        return by(job).andThen(builder -> builder.owner(job));
    }

    private static Consumer<DeploymentBuilder> with(String job, String change) {
        return by(job).andThen(builder ->
                builder.changes(ChangesFrom.STATED, List.of(commit(change, "2026-01-01T09:00:00Z"))));
    }

    private static Incident incident(String id, Optional<String> owner) {
        Instant opened = Instant.parse("2026-01-02T12:00:00Z");
        return new Incident(
                        id, opened, "shop", Optional.empty(), opened, Optional.empty(), "", "", "", Optional.empty())
                .ownedBy(owner);
    }
}
