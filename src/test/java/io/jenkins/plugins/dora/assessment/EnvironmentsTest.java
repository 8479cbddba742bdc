package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.commit;
import static io.jenkins.plugins.dora.model.History.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Names and tiers of environments, and the way of a version through them. */
class EnvironmentsTest {
    private static final Consumer<DeploymentBuilder> NOTHING_ELSE = builder -> {};

    private final History history = new History();

    @Test
    void namesAreComparedWithoutCaseAndOuterWhiteSpace() {
        history.deployedTo("production", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                .deployedTo(" Production\u2003", "2", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .deployedTo("PRODUCTION", "1", "2026-01-03T10:00:00Z", NOTHING_ELSE);

        assertThat(assess().environments()).containsExactly("production");
        assertThat(assess().deployments())
                .extracting(assessed -> assessed.kind().orElseThrow())
                .containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.ROLLBACK);
    }

    @Test
    void namesAreShownAsInTheFirstDeploymentWithoutOuterWhiteSpace() {
        history.deployedTo(" Blue ", "1", "2026-01-05T10:00:00Z", NOTHING_ELSE)
                .deployed("cart", "BLUE", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE);

        assertThat(assess().deployments())
                .extracting(AssessedDeployment::environment)
                .containsExactly("Blue", "Blue");
    }

    @Test
    void firstDeploymentIsTheFirstThatCounts() {
        List<Event> events = List.of(
                deployment("a", "BLUE"),
                deployment("b", "Blue"),
                new Removal(Instant.EPOCH, "a"),
                deployment("c", "blue"),
                deployment("b", "bLUE"));
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }

        assertThat(Assessment.of(builder.snapshot(), Profile.defaults(ZoneOffset.UTC))
                        .environments())
                .containsExactly("bLUE");
    }

    @Test
    void firstDeploymentIsFoundAnewWhenItGoes() {
        List<Event> events = List.of(deployment("a", "BLUE"), new Removal(Instant.EPOCH, "a"), deployment("b", "blue"));
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        builder.add(PreparedEvent.of(events.get(0)), 0);
        Assessment before = Assessment.of(builder.snapshot(), Profile.defaults(ZoneOffset.UTC));
        builder.add(PreparedEvent.of(events.get(1)), 1);
        builder.add(PreparedEvent.of(events.get(2)), 2);

        assertThat(before.environments()).containsExactly("BLUE");
        assertThat(before.update(builder.snapshot()).environments()).containsExactly("blue");
    }

    private static Deployment deployment(String id, String environment) {
        Instant finish = Instant.parse("2026-01-01T10:00:00Z");
        return Deployment.of("shop", "1", environment)
                .id(id)
                .between(finish, finish)
                .build();
    }

    @Test
    void scopesAndIncidentsNameThemInAnyCase() {
        history.deployedTo("Production", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                .incident("i", "2026-01-01T12:00:00Z", in("PRODUCTION "));

        AssessedIncident incident = assess().incidents().get(0);

        assertThat(incident.environments()).containsExactly("Production");
        assertThat(incident.deployments()).hasSize(1);
        assertThat(new Scope(Set.of(), Set.of("production"), Set.of()).contains(incident))
                .isTrue();
        assertThat(assess().deployments(Set.of(), Set.of(" production"), Set.of()))
                .hasSize(1);
    }

    @Test
    void namesOfApplicationsAndVersionsAreComparedAsTheyAre() {
        history.deployed("Shop", "production", "v1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                .deployed("shop", "production", "v1", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .deployed("shop", "production", "V1", "2026-01-03T10:00:00Z", NOTHING_ELSE);

        assertThat(assess().applications()).containsExactly("Shop", "shop");
        assertThat(assess().deployments().get(2).kind()).contains(Kind.CHANGE);
    }

    @Test
    void tierIsTheOneRecordedLast() {
        history.deployedTo("blue", "2", "2026-01-02T10:00:00Z", tier(EnvironmentTier.STAGING))
                .deployedTo("blue", "1", "2026-01-01T10:00:00Z", tier(EnvironmentTier.PRODUCTION))
                .deployedTo("blue", "3", "2026-01-03T10:00:00Z", NOTHING_ELSE);

        assertThat(tiers()).containsOnly(EnvironmentTier.PRODUCTION);
    }

    @Test
    void attemptWithoutSuccessStatesATierAsWell() {
        history.deployedTo("blue", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                .deployedTo(
                        "blue",
                        "2",
                        "2026-01-02T10:00:00Z",
                        tier(EnvironmentTier.TESTING).andThen(builder -> builder.result(Result.ABORTED)));

        assertThat(tiers()).containsOnly(EnvironmentTier.TESTING);
    }

    @Test
    void tierIsThatOfTheApplication() {
        history.deployedTo("blue", "1", "2026-01-01T10:00:00Z", tier(EnvironmentTier.STAGING))
                .deployed("cart", "blue", "1", "2026-01-02T10:00:00Z", tier(EnvironmentTier.PRODUCTION));

        assertThat(tiers()).containsExactly(EnvironmentTier.STAGING, EnvironmentTier.PRODUCTION);
    }

    @Test
    void tiersThatApplicationsStateAreNotThoseOfOthersOrOfOtherEnvironments() {
        for (String environment : List.of("blue", "green")) {
            history.deployed("none", environment, "1", "2026-01-01T10:00:00Z", NOTHING_ELSE);
            for (EnvironmentTier tier : EnvironmentTier.values()) {
                history.deployed(tier.name(), environment, "1", "2026-01-01T10:00:00Z", tier(tier));
            }
        }

        assertThat(assess().deployments())
                .allSatisfy(deployment -> assertThat(deployment.tier().name())
                        .isEqualTo(deployment.application().equals("none") ? "OTHER" : deployment.application()));
    }

    @Test
    void patternsOfTheProfileComeFirst() {
        history.deployedTo("blue", "1", "2026-01-01T10:00:00Z", tier(EnvironmentTier.STAGING));
        Profile profile = Profile.builder(ZoneOffset.UTC)
                .environments(new EnvironmentTiers(
                        List.of(EnvironmentTiers.TierPattern.of("blue", EnvironmentTier.PRODUCTION))))
                .build();

        assertThat(Assessment.of(history.snapshot(), profile)
                        .deployments()
                        .get(0)
                        .tier())
                .isEqualTo(EnvironmentTier.PRODUCTION);
    }

    @Test
    void replacedEventKeepsItsPlaceAmongTheTiers() {
        List<Event> events = List.of(
                tiered("a", EnvironmentTier.STAGING),
                tiered("b", EnvironmentTier.TESTING),
                tiered("a", EnvironmentTier.PRODUCTION));
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }

        assertThat(Assessment.of(builder.snapshot(), Profile.defaults(ZoneOffset.UTC))
                        .deployments())
                .extracting(AssessedDeployment::tier)
                .containsOnly(EnvironmentTier.TESTING);
    }

    private static Deployment tiered(String id, EnvironmentTier tier) {
        Instant finish = Instant.parse("2026-01-01T10:00:00Z");
        return Deployment.of("shop", "1", "blue")
                .id(id)
                .between(finish, finish)
                .tier(tier)
                .build();
    }

    @Test
    void noWayLeadsThroughOtherAndNoneFromATierToIt() {
        history.deployedTo("sandbox", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                .built("2", "2026-01-02T09:00:00Z")
                .deployed("2", "2026-01-02T12:00:00Z")
                .deployedTo("sandbox", "2", "2026-01-02T20:00:00Z", bringing());

        assertThat(waypoints(2)).containsExactly(Place.BUILD);
    }

    @Test
    void wayIsThatOfTheSameRevision() {
        history.deployed("0", "2026-01-01T10:00:00Z")
                .built("a", "latest", Optional.of("aaaaaaa"), "2026-01-02T08:00:00Z")
                .built("b", "latest", Optional.of("bbbbbbb"), "2026-01-02T09:00:00Z")
                .deployedTo("staging", "latest", "2026-01-02T08:30:00Z", revision("aaaaaaa"))
                .deployedTo("staging", "latest", "2026-01-02T09:30:00Z", revision("bbbbbbb"))
                .deployed("latest", "2026-01-02T12:00:00Z", bringing().andThen(revision("bbbbbbb")));

        assertThat(assess().deployments().get(3).waypoints())
                .containsExactly(
                        new Milestone(Place.BUILD, Instant.parse("2026-01-02T09:00:00Z")),
                        new Milestone(Place.STAGING, Instant.parse("2026-01-02T09:30:00Z")));
    }

    @Test
    void wayOfAnUnknownRevisionIsThatOfTheVersion() {
        history.deployed("0", "2026-01-01T10:00:00Z")
                .built("a", "latest", Optional.of("aaaaaaa"), "2026-01-02T07:00:00Z")
                .deployedTo("staging", "latest", "2026-01-02T08:30:00Z", revision("aaaaaaa"))
                .deployedTo("staging", "latest", "2026-01-02T09:30:00Z", revision("bbbbbbb"))
                .deployed("latest", "2026-01-02T12:00:00Z", bringing());

        assertThat(assess().deployments().get(3).waypoints())
                .containsExactly(
                        new Milestone(Place.BUILD, Instant.parse("2026-01-02T07:00:00Z")),
                        new Milestone(Place.STAGING, Instant.parse("2026-01-02T08:30:00Z")));
    }

    @Test
    void wayOfAKnownRevisionLeadsThroughWhatIsUnknown() {
        history.deployed("0", "2026-01-01T10:00:00Z")
                .built("a", "latest", Optional.empty(), "2026-01-02T07:00:00Z")
                .deployedTo("staging", "latest", "2026-01-02T08:30:00Z", NOTHING_ELSE)
                .deployed("latest", "2026-01-02T12:00:00Z", bringing().andThen(revision("bbbbbbb")));

        assertThat(waypoints(2)).containsExactly(Place.BUILD, Place.STAGING);
    }

    @Test
    void ofAVersionThatWasBuiltTwiceTheOneRecordedLastCounts() {
        history.deployed("0", "2026-01-01T10:00:00Z")
                .built("late", "1", Optional.empty(), "2026-01-02T09:00:00Z")
                .built("early", "1", Optional.of("aaaaaaa"), "2026-01-02T08:00:00Z")
                .deployed("1", "2026-01-02T12:00:00Z", bringing().andThen(revision("aaaaaaa")));

        assertThat(assess().deployments().get(1).waypoints())
                .containsExactly(new Milestone(Place.BUILD, Instant.parse("2026-01-02T08:00:00Z")));
    }

    private static Consumer<DeploymentBuilder> tier(EnvironmentTier tier) {
        return builder -> builder.tier(tier);
    }

    private static Consumer<DeploymentBuilder> revision(String revision) {
        return builder -> builder.revision(revision);
    }

    private static Consumer<DeploymentBuilder> bringing() {
        return builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(commit("c", "2026-01-02T06:00:00Z")));
    }

    private List<Place> waypoints(int index) {
        return assess().deployments().get(index).waypoints().stream()
                .map(Milestone::place)
                .toList();
    }

    private List<EnvironmentTier> tiers() {
        return assess().deployments().stream().map(AssessedDeployment::tier).toList();
    }

    private Assessment assess() {
        return Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
    }
}
