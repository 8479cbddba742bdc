package io.jenkins.plugins.dora.history.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.GeneratedBuild;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.history.scanning.RecordingProgress;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Profile PROFILE = ProfileYaml.parse("""
            dora:
              excludedPaths: ["docs/**"]
              applications:
                - name: search
                  includedPaths: ["search/**"]
              rules:
                - jobs: "**/deploy*"
                  when: {TARGET: ".+"}
                  application: "${APPLICATION:-shop}"
                  version: "${VERSION:-${BUILD_NUMBER}}"
                  environment: "${TARGET}"
                  hotfixBranches: "hotfix/**"
            """, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private GeneratedHome home;
    private EventStore store;

    @BeforeEach
    void create() throws IOException {
        home = new GeneratedHome(directory.resolve("home"));
        store = EventStore.open(directory.resolve("store"), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void buildIsRecordedAsIfItHadJustEnded() throws IOException {
        home.job("shop/deploy")
                .build(
                        12,
                        build -> live(build, 0)
                                .parameter("VERSION", "1.4.2")
                                .git("refs/remotes/origin/hotfix/7", "9fceb02")
                                .result("UNSTABLE"));

        run();

        assertThat(deployments())
                .containsExactly(Deployment.of("shop", "1.4.2", "live")
                        .id("shop/deploy#12@1767268800000:rule")
                        .recordedAt(NOW)
                        .between(NOON, NOON.plusSeconds(90))
                        .result(Result.SUCCESS)
                        .kind(Kind.HOTFIX)
                        .deployedBy(new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/"))
                        .revision("9fceb02")
                        .changes(ChangesFrom.NONE, List.of())
                        .source("jenkins")
                        .build());
    }

    @Test
    void changesAreThoseOfTheBuildsSinceTheSuccessBefore() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0).commit("a1", NOON))
                .build(2, build -> live(build, 1).commit("b2", NOON).result("FAILURE"))
                .build(3, build -> build.startedAt(NOON.plusSeconds(120)).commit("c3", NOON))
                .build(4, build -> live(build, 4).commit("d4", NOON).commit("b2", NOON))
                .build(5, build -> live(build, 5));

        ImportResult result = run();

        assertThat(deployments()).extracting(HistoryImportTest::changes).containsExactly("", "b2", "b2 c3 d4", "");
        assertThat(deployments())
                .extracting(Deployment::changesFrom)
                .containsExactly(ChangesFrom.NONE, ChangesFrom.CHANGELOG, ChangesFrom.CHANGELOG, ChangesFrom.NONE);
        assertThat(result.changes()).isEqualTo(4);
        assertThat(result.cut()).isZero();
    }

    @Test
    void changesOfTheBuildsThatTriggeredItRideAlong() throws IOException {
        home.job("lib").build(6, build -> build.commit("l6", NOON)).build(7, build -> build.commit("l7", NOON));
        home.job("build")
                .build(20, build -> build.upstream("lib", 6).commit("a20", NOON))
                .build(21, build -> build.commit("a21", NOON).result("FAILURE"))
                .build(22, build -> build.upstream("lib", 7).commit("a22", NOON));
        home.job("deploy")
                .build(1, build -> live(build, 0).upstream("build", 20).upstream("lib", 6))
                .build(
                        2,
                        build -> live(build, 1)
                                .upstream("build", 22)
                                .upstream("lib", 7)
                                .commit("d2", NOON));

        run();

        assertThat(deployments().get(1).changes())
                .extracting(Change::id)
                .containsExactlyInAnyOrder("d2", "a21", "a22", "l7");
        assertThat(deployments()).extracting(Deployment::changesCut).containsExactly(false, false);
    }

    @Test
    void changesOfADeletedBuildAreKnownToBeMissing() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(3, build -> live(build, 3).commit("c3", NOON));

        ImportResult result = run();

        assertThat(deployments()).extracting(Deployment::changesCut).containsExactly(false, true);
        assertThat(result.cut()).isOne();
    }

    @Test
    void changesOfADeletedBuildMayHaveBeenRecorded() throws IOException {
        record("deploy#1@1767268800000:7", "shop", "qa", "deploy");
        record("deploy#1@1767268800000:8", "shop", "live", "deploy");
        store.record(Deployment.of("shop", "3", "qa")
                .id("deploy#3@1767268920000:7")
                .between(NOON.plusSeconds(120), NOON.plusSeconds(130))
                .deployedBy(new BuildReference("deploy", 3, ""))
                .changes(ChangesFrom.CHANGELOG, List.of(new Change("b2", NOON), new Change("c3", NOON)))
                .build());
        home.job("deploy").build(4, build -> live(build, 3).commit("d4", NOON));

        run();

        assertThat(store.snapshot()
                        .find("deploy#4@1767268980000:rule")
                        .orElseThrow()
                        .deployment())
                .satisfies(deployment -> assertThat(deployment.changesCut()).isFalse())
                .extracting(HistoryImportTest::changes)
                .isEqualTo("d4 b2 c3");
    }

    @Test
    void profileDecidesWhichCommitsAreChanges() throws IOException {
        home.job("deploy").build(1, build -> live(build, 0)).build(2, build -> live(build, 1));
        home.job("deploy").file(2, "changelog.xml", """
                        commit a
                        committer Ann <> 1344447600 +0200
                        :1 2 3 4 M\tdocs/a.md
                        commit b
                        committer Ann <> 1344447600 +0200
                        :1 2 3 4 M\tsrc/a.md
                        """);

        run();

        assertThat(deployments().get(1).changes()).extracting(Change::id).containsExactly("b");
    }

    @Test
    void applicationOfASharedRepositoryHasItsOwnChanges() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(2, build -> live(build, 1).parameter("APPLICATION", "search"))
                .build(3, build -> live(build, 2))
                .build(4, build -> live(build, 3).parameter("APPLICATION", "search"));
        home.job("deploy").file(3, "changelog.xml", """
                        commit a
                        committer Ann <> 1344447600 +0200
                        :1 2 3 4 M\tshop/a.java
                        commit b
                        committer Ann <> 1344447600 +0200
                        :1 2 3 4 M\tsearch/a.java
                        """);

        run();

        assertThat(deployments()).extracting(HistoryImportTest::changes).containsExactly("", "", "b a", "b");
    }

    @Test
    void returnToAVersionBringsNothing() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0).parameter("VERSION", "A"))
                .build(2, build -> live(build, 1).parameter("VERSION", "B").commit("b2", NOON))
                .build(3, build -> live(build, 2).parameter("VERSION", "A").commit("c3", NOON));

        run();

        assertThat(deployments()).extracting(HistoryImportTest::changes).containsExactly("", "b2", "");
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        home.job("deploy").build(1, build -> live(build, 0)).build(2, build -> live(build, 1));
        run();
        List<Deployment> before = deployments();

        ImportResult second = run();

        assertThat(second.plan().recordedBefore()).isEqualTo(2);
        assertThat(second.recorded()).isZero();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void buildsThatCameLaterAreLinkedToWhatWasImportedBefore() throws IOException {
        home.job("deploy").build(1, build -> live(build, 0));
        run();
        home.job("deploy").build(2, build -> live(build, 1).commit("b2", NOON));

        assertThat(run().recorded()).isOne();
        assertThat(deployments()).extracting(HistoryImportTest::changes).containsExactly("", "b2");
    }

    @Test
    void buildThatRecordedItselfIsNotImported() throws IOException {
        record("deploy#1@1767268800000:7", "shop", "live", "deploy");
        record("deploy#2@1767268860000:rule", "web", "live", "deploy");
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(2, build -> live(build, 1))
                .build(3, build -> live(build, 2));

        run();

        assertThat(deployments())
                .extracting(Deployment::id)
                .containsExactly(
                        "deploy#1@1767268800000:7", "deploy#2@1767268860000:rule", "deploy#3@1767268920000:rule");
    }

    @Test
    void baselineMayHaveRecordedItself() throws IOException {
        record("deploy#2@1767268860000:7", "shop", "live", "deploy", NOON.plusSeconds(90));
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(2, build -> live(build, 1).commit("b2", NOON))
                .build(3, build -> live(build, 2).commit("c3", NOON))
                .build(4, build -> live(build, 3).commit("d4", NOON).parameter("VERSION", "0"));

        run();

        assertThat(deployments())
                .extracting(deployment -> deployment.build().orElseThrow().number() + ":" + changes(deployment))
                .containsExactlyInAnyOrder("1:", "2:", "3:c3", "4:");
    }

    @Test
    void whatSomebodyTookBackStaysTakenBack() throws IOException {
        record("deploy#2@1767268860000:7", "shop", "live", "deploy");
        home.job("deploy").build(1, build -> live(build, 0)).build(2, build -> live(build, 1));
        run();
        store.record(new Removal(NOW, "deploy#1@1767268800000:rule"));
        store.record(new Removal(NOW, "deploy#2@1767268860000:7"));
        reopen(Retention.FOREVER);

        ImportResult result = run();

        assertThat(deployments()).isEmpty();
        assertThat(result.plan().recordedBefore()).isEqualTo(2);
    }

    @Test
    void whatIsTooOldToCountIsNotRecorded() throws IOException {
        reopen(Retention.ofMonths(1, CLOCK));
        home.job("deploy")
                .build(1, build -> live(build, 0).startedAt(Instant.parse("2025-12-31T23:58:00Z")))
                .build(2, build -> live(build, 1));

        ImportPlan plan = run().plan();

        assertThat(deployments()).extracting(Deployment::version).containsExactly("2");
        assertThat(plan.tooOld()).isOne();
        assertThat(plan.deployments()).isEqualTo(2);
    }

    private void reopen(Retention retention) throws IOException {
        store.close();
        store = EventStore.open(directory.resolve("store"), CLOCK, retention, OpeningProgress.UNHEARD);
    }

    @Test
    void deploymentByTheSameBuildToAnotherEnvironmentIsAnother() throws IOException {
        record("deploy#1@1767268800000:7", "shop", "qa", "deploy");
        home.job("deploy").build(1, build -> live(build, 0));

        assertThat(run().recorded()).isOne();
    }

    @Test
    void buildOfADeletedJobOfTheSameNameIsAnother() throws IOException {
        record("deploy#1@1600000000000:7", "shop", "live", "deploy");
        home.job("deploy").build(1, build -> live(build, 0));

        assertThat(run().recorded()).isOne();
    }

    @Test
    void buildOfAJobThatWasRenamedIsKnown() throws IOException {
        record("release#1@1767268800000:rule", "shop", "live", "release");
        store.record(new JobMoved(NOW, "release", "deploy"));
        home.job("deploy").build(1, build -> live(build, 0));

        assertThat(run().recorded()).isZero();
    }

    @Test
    void importThatIsStoppedIsCompletedByTheNext() throws IOException {
        for (int number = 1; number <= 20; number++) {
            int minute = number;
            home.job("deploy").build(number, build -> live(build, minute).commit("c" + minute, NOON));
        }

        ImportResult stopped = run(new RecordingProgress(10));

        assertThat(stopped.stopped()).isTrue();
        assertThat(deployments()).hasSize(9);
        assertThat(run().stopped()).isFalse();
        assertThat(deployments())
                .hasSize(20)
                .extracting(HistoryImportTest::changes)
                .startsWith("", "c2")
                .endsWith("c20");
    }

    @Test
    void ruleWithoutEndMatchesNothingAndKeepsNothingElseFromBeingImported() throws IOException {
        home.job("evil")
                .build(1, build -> live(build, 0).parameter("P", "a".repeat(60) + "!"))
                .build(2, build -> live(build, 1).parameter("P", "ab".repeat(4_900)));
        home.job("deploy").build(1, build -> live(build, 2));
        Profile profile = ProfileYaml.parse("""
                dora:
                  rules:
                    - {jobs: "evil", when: {P: "(.*a){20}b"}, environment: "live"}
                    - {jobs: "evil", when: {P: "(a{1,30}){1,30}b"}, environment: "live"}
                    - {jobs: "evil", when: {P: "(.+)+\\\\1x"}, environment: "live"}
                    - {jobs: "evil", when: {P: "((a|b)*c)*"}, environment: "live"}
                    - {jobs: "deploy", environment: "live"}
                """, ZoneOffset.UTC);

        ImportResult result = new HistoryImport(
                        home.directory(), profile, store.snapshot(), store.retention(), CLOCK, RecordingProgress.NOBODY)
                .run(store, RecordingProgress.NOBODY);

        assertThat(result.plan().builds()).isEqualTo(3);
        assertThat(deployments())
                .extracting(Deployment::id)
                .singleElement()
                .asString()
                .startsWith("deploy#1@");
    }

    @Test
    void nothingIsRecordedOfBuildsThatWereReadInPart() throws IOException {
        home.job("deploy").build(1, build -> live(build, 0));

        ImportResult result = run(new RecordingProgress(0));

        assertThat(result.stopped()).isTrue();
        assertThat(deployments()).isEmpty();
    }

    @Test
    void nameThatIsTooLongCostsOneDeployment() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0).parameter("VERSION", "x".repeat(6_000)))
                .build(2, build -> live(build, 1));

        ImportResult result = run();

        assertThat(result.refused()).isOne();
        assertThat(deployments()).extracting(Deployment::version).containsExactly("2");
    }

    @Test
    void odditiesOfBuildsAndChangelogsAreCounted() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(2, build -> live(build, 1))
                .file(2, "changelog.xml", "<log>")
                .build(
                        3,
                        build -> live(build, 2).startedAt(NOW.minusSeconds(60)).running());

        assertThat(run().oddities())
                .containsOnlyKeys(SkipReason.STILL_RUNNING, SkipReason.DAMAGED_CHANGELOG)
                .containsEntry(
                        SkipReason.STILL_RUNNING,
                        new Cases(1, directory.resolve("home/jobs/deploy/builds/3/build.xml")));
        assertThat(deployments()).extracting(Deployment::changesCut).containsExactly(false, true);
    }

    @Test
    void noSecretNoNameAndNoMessageGetsIntoTheStore() throws IOException {
        home.job("deploy")
                .build(1, build -> live(build, 0))
                .build(
                        2,
                        build -> live(build, 1)
                                .byHand()
                                .parameter("hudson.model.PasswordParameterValue", "VERSION", "s3cr3t")
                                .parameter(
                                        "com.cloudbees.plugins.credentials.CredentialsParameterValue", "KEY", "s3cr3t")
                                .parameter("com.example.UnknownParameterValue", "TOKEN", "s3cr3t")
                                .commit("b2", NOON));

        run();

        try (Stream<Path> files = Files.walk(directory.resolve("store"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .anySatisfy(file -> assertThat(file).content().contains("b2"))
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContain("s3cr3t", "someone", "Ann", "ann@example.org", "What was done"));
        }
    }

    @Test
    void homeIsOnlyRead() throws IOException {
        home.job("deploy").build(1, build -> live(build, 0));
        List<Path> before = files();

        run();

        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home.directory())) {
            return files.toList();
        }
    }

    private void record(String id, String application, String environment, String job) throws IOException {
        record(id, application, environment, job, NOON);
    }

    private void record(String id, String application, String environment, String job, Instant start)
            throws IOException {
        store.record(Deployment.of(application, "0", environment)
                .id(id)
                .between(start, start.plusSeconds(10))
                .deployedBy(new BuildReference(job, Integer.parseInt(id.replaceAll(".*#|@.*", "")), ""))
                .build());
    }

    private ImportResult run() throws IOException {
        return run(RecordingProgress.NOBODY);
    }

    private ImportResult run(Progress progress) throws IOException {
        return new HistoryImport(home.directory(), PROFILE, store.snapshot(), store.retention(), CLOCK, progress)
                .run(store, progress);
    }

    private List<Deployment> deployments() {
        return store.snapshot().deployments();
    }

    private static GeneratedBuild live(GeneratedBuild build, int minute) {
        return build.parameter("TARGET", "live").startedAt(NOON.plusSeconds(60L * minute));
    }

    private static String changes(Deployment deployment) {
        return String.join(" ", deployment.changes().stream().map(Change::id).toList());
    }
}
