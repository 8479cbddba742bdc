package io.jenkins.plugins.dora.linking.sharing;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final String FIRST = "2026-01-01T10:00:00Z";
    private static final String SECOND = "2026-01-02T10:00:00Z";
    private static final Instant THIRD = Instant.parse("2026-01-03T10:00:00Z");

    private final History history = new History();
    private final List<ApplicationVersion> versions = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    @Test
    void whoRecordsFirstGetsTheName() {
        assertThat(of("a").ownerOf("shop")).isEmpty();
    }

    @Test
    void whoSharesWithOneOfTheJobsJoinsTheApplication() {
        history.deployed("1", FIRST, by("b")).deployed("2", SECOND, by("c"));

        assertThat(of("a", "c").ownerOf("shop")).isEmpty();
    }

    @Test
    void whoSharesWithNoneKeepsTheNameApart() {
        history.deployed("1", FIRST, by("b"));

        assertThat(of("a").ownerOf("shop")).contains("a");
        assertThat(of("a").ownerOf("cart")).isEmpty();
    }

    @Test
    void versionsAreEnoughToHaveAName() {
        built("1", FIRST, "b");

        assertThat(of("a").ownerOf("shop")).contains("a");
    }

    @Test
    void whatWasKeptApartGoesOn() {
        history.deployed("1", FIRST, by("b")).deployed("1", SECOND, apart("a"));

        assertThat(of("a").ownerOf("shop")).contains("a");
        assertThat(of("a-copy", "a").ownerOf("shop")).contains("a");
    }

    @Test
    void anotherJobOfTheNameOfOneThatIsGoneStartsAnew() {
        history.deployed("1", FIRST, by("b"))
                .deployed("1", SECOND, by("a (until 2026-01-02T12:00:00Z)").andThen(builder -> builder.owner("a")));

        assertThat(of("a").ownerOf("shop")).contains("a 2");
    }

    @Test
    void applicationThatIsListedIsGivenToTheRecorder() {
        history.deployed("1", FIRST, by("b"));

        assertThat(listed("a").ownerOf("shop")).isEmpty();
        assertThat(new Ownership(recorded(), Recorder.ADMINISTRATOR, "").ownerOf("shop"))
                .isEmpty();
    }

    @Test
    void whatNoBuildDidBelongsToNoJob() {
        history.deployed("1", FIRST);

        assertThat(of("a").ownerOf("shop")).contains("a");
    }

    @Test
    void changesAreThoseOfTheVersionsThatTheRecorderSees() {
        history.deployed("1", FIRST, by("a"));
        built("1", FIRST, "a");
        built("2", SECOND, "secret", commit("secret", FIRST));
        built("3", SECOND, "a", commit("own", FIRST));

        assertThat(link(of("a"), "3").found().changes()).extracting(Change::id).containsExactly("own");
        assertThat(link(of("a"), "2").found().changes()).isEmpty();
        assertThat(link(of("a", "secret"), "2").found().changes())
                .extracting(Change::id)
                .containsExactly("secret");
    }

    @Test
    void baselineIsADeploymentThatTheRecorderSees() {
        history.deployed("secret", FIRST, by("b"));

        LinkedChanges linked = link(of("a"), "secret");

        assertThat(linked.start()).isEmpty();
        assertThat(linked.isReturn()).isFalse();
    }

    @Test
    void incidentIsChangedByThoseWhoShareItsApplication() {
        history.deployed("1", FIRST, by("b")).deployed("1", SECOND, apart("a"));
        Incident its = incident(Optional.empty());
        Incident own = incident(Optional.of("a"));

        assertThat(of("b").mayChange(its)).isTrue();
        assertThat(of("a").mayChange(its)).isFalse();
        assertThat(of("a").mayChange(own)).isTrue();
        assertThat(of("b").mayChange(own)).isFalse();
        assertThat(listed("c").mayChange(its)).isTrue();
        assertThat(listed("c").mayChange(own)).isFalse();
    }

    @Test
    void incidentOfWhatNobodyDeployedIsItsRecordersOwn() {
        Incident own = incident(Optional.of("ops"));
        Incident general = incident(Optional.empty());

        assertThat(of("ops").ownerOfIncident("shop")).contains("ops");
        assertThat(of("ops").mayChange(own)).isTrue();
        assertThat(of("other").mayChange(own)).isFalse();
        assertThat(of("ops").mayChange(general)).isFalse();
        assertThat(listed("ops").ownerOfIncident("shop")).isEmpty();
        assertThat(listed("ops").mayChange(general)).isTrue();
    }

    private LinkedChanges link(Ownership ownership, String version) {
        Deployment deployment = Deployment.of("shop", version, "production")
                .id("new")
                .between(THIRD, THIRD)
                .build();
        return new ChangeLinker(new SnapshotHistory(ownership.seen()), List.of()).link(deployment);
    }

    private void built(String version, String at, String job, Change... changes) {
        Instant time = Instant.parse(at);
        versions.add(new ApplicationVersion(
                "version " + version,
                time,
                "shop",
                version,
                time,
                Optional.of(new BuildReference(job, 1, "")),
                Optional.empty(),
                List.of(changes),
                List.of()));
    }

    private Incident incident(Optional<String> owner) {
        Incident incident = new Incident(
                        "i" + incidents.size(),
                        THIRD,
                        "shop",
                        Optional.empty(),
                        THIRD,
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty())
                .ownedBy(owner);
        incidents.add(incident);
        return incident;
    }

    private static Consumer<DeploymentBuilder> apart(String job) {
        return by(job).andThen(builder -> builder.owner(job));
    }

    private Snapshot recorded() {
        return Snapshot.of(history.snapshot().deployments(), versions, incidents);
    }

    private Ownership of(String job, String... others) {
        return ownership(job, false, others);
    }

    private Ownership listed(String job) {
        return ownership(job, true);
    }

    private Ownership ownership(String job, boolean listed, String... others) {
        Recorder recorder = new Recorder() {
            @Override
            public boolean owns(String application) {
                return listed;
            }

            @Override
            public boolean shares(Optional<String> other) {
                return other.filter(name -> name.equals(job) || List.of(others).contains(name))
                        .isPresent();
            }

            @Override
            public boolean sees(Optional<String> other) {
                return shares(other);
            }
        };
        return new Ownership(recorded(), recorder, job);
    }
}
