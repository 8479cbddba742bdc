package io.jenkins.plugins.dora.history.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.scanning.RecordingProgress;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions, modules of Maven projects and configurations of matrix projects. */
class PartsOfBuildsImportTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);

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
    void promotionCarriesWhatItPromotes() throws IOException {
        builtFourTimes();
        home.jobAt("jobs/web/promotions/Production", "")
                .build(1, build -> build.startedAt(day(1)).promoting("web", 2))
                .build(2, build -> build.startedAt(day(2)).promoting("web", 4))
                .build(3, build -> build.startedAt(day(3)).promoting("web", 2));

        run("{jobs: 'web/promotion/*', version: '${PROMOTED_NUMBER}', environment: production}");

        assertThat(deployments())
                .extracting(Deployment::application, Deployment::version, PartsOfBuildsImportTest::changes)
                .containsExactly(tuple("web", "2", ""), tuple("web", "4", "c3 c4"), tuple("web", "2", ""));
        assertThat(deployments())
                .extracting(deployment -> deployment.revision().orElse(""))
                .containsExactly("r2", "r4", "r2");
        assertThat(deployments().get(1).build())
                .contains(new BuildReference(
                        "web/promotion/Production", 2, "job/web/4/promotion/Production/promotionBuild/2/"));
    }

    @Test
    void versionOfAPromotionIsByDefaultThatOfTheBuild() throws IOException {
        builtFourTimes();
        home.job("lib").build(1, build -> build.startedAt(NOON));
        home.jobAt("jobs/web/promotions/QA", "")
                .build(1, build -> build.startedAt(day(1)).promoting("web", 2));
        home.jobAt("jobs/lib/promotions/QA", "")
                .build(9, build -> build.startedAt(day(2)).promoting("lib", 1));

        run("{jobs: '*/promotion/*', environment: '${JOB_BASE_NAME}'}");

        assertThat(deployments())
                .extracting(Deployment::application, Deployment::version)
                .containsExactly(tuple("web", "r2"), tuple("lib", "#1"));
    }

    @Test
    void promotionOfABuildThatIsGoneStillKnowsItsNumber() throws IOException {
        home.jobAt("jobs/web/promotions/QA", "")
                .build(1, build -> build.startedAt(day(1)).promoting("web", 2));

        run("{jobs: 'web/promotion/*', version: '${PROMOTED_NUMBER}', environment: qa}");

        assertThat(deployments()).extracting(Deployment::version).containsExactly("2");
        assertThat(deployments().get(0).revision()).isEmpty();
    }

    @Test
    void parametersOfAPromotionAreItsOwn() throws IOException {
        home.job("web").build(2, build -> build.startedAt(NOON));
        home.jobAt("jobs/web/promotions/Anywhere", "")
                .build(1, build -> build.startedAt(day(1)).promoting("web", 2).action("""
                        <hudson.plugins.promoted__builds.Promotion_-PromotionParametersAction>
                          <safeParameters class="sorted-set"/>
                          <parameters>
                            <hudson.model.StringParameterValue><name>TARGET</name><value>live</value>
                            </hudson.model.StringParameterValue>
                          </parameters>
                          <parameterDefinitionNames/>
                          <unfilteredParameters>
                            <hudson.model.StringParameterValue reference="../../parameters/hudson.model.StringParameterValue"/>
                          </unfilteredParameters>
                        </hudson.plugins.promoted__builds.Promotion_-PromotionParametersAction>
                        """));

        run("{jobs: 'web/promotion/*', version: '1', environment: '${TARGET}'}");

        assertThat(deployments()).extracting(Deployment::environment).containsExactly("live");
    }

    @Test
    void resultOfAMavenProjectIncludesItsModules() throws IOException {
        home.job("app")
                .build(1, build -> build.startedAt(NOON))
                .build(2, build -> build.startedAt(day(1)))
                .build(4, build -> build.startedAt(day(2)).result("UNSTABLE"));
        home.jobAt("jobs/app/modules/org.acme$web", "")
                .build(1, build -> build.result("UNSTABLE"))
                .build(2, build -> build.result("NOT_BUILT"))
                .build(4, build -> build);
        home.jobAt("jobs/app/modules/org.acme$core", "")
                .build(1, build -> build)
                .build(2, build -> build.result("UNSTABLE"))
                .build(3, build -> build.result("FAILURE"))
                .build(4, build -> build.result("ABORTED"));

        run("{jobs: app, environment: production, unstable: ABORTED}");

        assertThat(deployments())
                .extracting(Deployment::result)
                .containsExactly(Result.ABORTED, Result.FAILURE, Result.ABORTED);
    }

    @Test
    void partsOfABuildAreNoDeploymentsOfTheirOwn() throws IOException {
        home.job("app").build(1, build -> build.startedAt(NOON));
        home.jobAt("jobs/app/modules/org.acme$web", "").build(1, build -> build.startedAt(NOON));
        configuration("matrix", "eu");
        home.job("matrix").build(1, build -> build.startedAt(NOON));

        run("{jobs: '**', version: '1', environment: production}");

        assertThat(deployments())
                .extracting(deployment -> deployment.build().orElseThrow().job())
                .containsExactlyInAnyOrder("app", "matrix");
    }

    @Test
    void configurationOfAMatrixIsADeploymentByARuleThatNamesIt() throws IOException {
        configuration("matrix", "us%20east");
        configuration("matrix", "a%2Fb");
        configuration("matrix", "x=y");

        run("{jobs: 'matrix/REGION=*', version: '1', environment: '${JOB_BASE_NAME}'}");

        assertThat(deployments())
                .extracting(
                        Deployment::application,
                        Deployment::environment,
                        deployment -> deployment.build().orElseThrow().job())
                .containsExactlyInAnyOrder(
                        tuple("matrix", "REGION=us east", "matrix/REGION=us east"),
                        tuple("matrix", "REGION=a/b", "matrix/REGION=a/b"),
                        tuple("matrix", "REGION=x=y", "matrix/REGION=x=y"));
    }

    @Test
    void configurationOfAMatrixIsADeploymentByARuleThatAsksForAnAxis() throws IOException {
        home.job("matrix").build(1, build -> build.startedAt(NOON));
        configuration("matrix", "us%20east");
        configuration("matrix", "a%2Fb");

        run("{jobs: 'matrix/*', version: '1', environment: '${REGION}'}");

        assertThat(deployments()).extracting(Deployment::environment).containsExactlyInAnyOrder("us east", "a/b");
    }

    private void configuration(String job, String value) {
        home.jobAt("jobs/" + job + "/configurations/axis-REGION/" + value, "").build(1, build -> build.startedAt(NOON));
    }

    private void builtFourTimes() {
        for (int number = 1; number <= 4; number++) {
            int built = number;
            home.job("web")
                    .build(
                            number,
                            build -> build.startedAt(NOON.plusSeconds(built))
                                    .git("refs/remotes/origin/main", "r" + built)
                                    .commit("c" + built, NOON));
        }
    }

    private static Instant day(int days) {
        return NOON.plusSeconds(days * 86_400L);
    }

    private void run(String rule) throws IOException {
        new HistoryImport(
                        home.directory(),
                        ProfileYaml.parse("dora: {timeZone: UTC, rules: [" + rule + "]}", ZoneOffset.UTC),
                        store.snapshot(),
                        store.retention(),
                        CLOCK,
                        RecordingProgress.NOBODY)
                .run(store, RecordingProgress.NOBODY);
    }

    private List<Deployment> deployments() {
        return store.snapshot().deployments();
    }

    private static String changes(Deployment deployment) {
        return String.join(" ", deployment.changes().stream().map(Change::id).toList());
    }
}
