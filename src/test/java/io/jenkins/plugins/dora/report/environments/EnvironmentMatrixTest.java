package io.jenkins.plugins.dora.report.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.environments.CellBean.BehindBean;
import io.jenkins.plugins.dora.report.environments.Environments.ApplicationBean;
import io.jenkins.plugins.dora.report.environments.Environments.EnvironmentBean;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentMatrixTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final History history = new History();

    @Test
    void columnsRunTowardsTheUsers() {
        history.deployed("1", "2026-01-03T10:00:00Z");
        staging("1", "2026-01-02T10:00:00Z");
        history.deployedTo("dev", "1", "2026-01-01T10:00:00Z", builder -> {})
                .deployed(
                        "cart",
                        "eu-live",
                        "7",
                        "2026-01-01T10:00:00Z",
                        builder -> builder.tier(EnvironmentTier.PRODUCTION));

        Environments environments = environments();

        assertThat(environments.environments())
                .extracting(EnvironmentBean::name)
                .containsExactly("dev", "staging", "eu-live", "production");
        assertThat(environments.applications())
                .extracting(ApplicationBean::application)
                .containsExactly("cart", "shop");
    }

    @Test
    void versionIsThereSinceItCame() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .deployed("2", "2026-01-03T10:00:00Z")
                .deployed("3", "2026-01-04T10:00:00Z", builder -> builder.result(Result.FAILURE));

        CellBean cell = cell("production");

        assertThat(cell.version()).isEqualTo("2");
        assertThat(cell.since()).isEqualTo("2026-01-02T10:00:00Z");
        assertThat(cell.deployment().finishedAt()).isEqualTo("2026-01-03T10:00:00Z");
        assertThat(cell.lastFailure().version()).isEqualTo("3");
    }

    @Test
    void failureBeforeTheLatestSuccessIsHistory() {
        history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.result(Result.FAILURE))
                .deployed("1", "2026-01-02T10:00:00Z");

        assertThat(cell("production").lastFailure()).isNull();
    }

    @Test
    void environmentThatNeverSucceededIsEmpty() {
        history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.result(Result.ABORTED));

        assertThat(environments()).isEqualTo(new Environments(List.of(), List.of()));
    }

    @Test
    void countsWhatTheTierBeforeHasSince() {
        staging("1", "2026-01-01T10:00:00Z");
        history.deployed("1", "2026-01-01T12:00:00Z");
        staging("2", "2026-01-10T23:30:00Z");
        staging("2", "2026-01-11T10:00:00Z");
        staging("3", "2026-01-12T10:00:00Z");

        assertThat(cell("production").behind())
                .isEqualTo(new BehindBean("staging", "3", 2, 2, "2026-01-10T23:30:00Z", 20));
    }

    @Test
    void nothingIsBehindWhatHasTheSame() {
        staging("1", "2026-01-01T10:00:00Z");
        history.deployed("1", "2026-01-01T12:00:00Z");

        assertThat(cell("production").behind()).isEqualTo(new BehindBean("staging", "1", 0, 0, null, null));
        assertThat(cell("staging").behind()).isNull();
    }

    @Test
    void versionThatSkippedTheTierBeforeIsComparedByTime() {
        staging("1", "2026-01-01T10:00:00Z");
        staging("2", "2026-01-02T10:00:00Z");
        history.deployed("2-hotfix", "2026-01-03T12:00:00Z");
        staging("3", "2026-01-04T10:00:00Z");

        assertThat(cell("production").behind())
                .isEqualTo(new BehindBean("staging", "3", 1, 1, "2026-01-04T10:00:00Z", 27));
    }

    @Test
    void comparesWithTheNearestTierThatIsInUse() {
        history.deployed("1", "2026-01-05T10:00:00Z")
                .deployedTo("dev", "9", "2026-01-06T10:00:00Z", builder -> {})
                .deployedTo("test-a", "1", "2026-01-01T10:00:00Z", builder -> {})
                .deployedTo("test-b", "1", "2026-01-02T10:00:00Z", builder -> {})
                .deployedTo("playground", "8", "2026-01-07T10:00:00Z", builder -> {});

        assertThat(cell("production").behind())
                .extracting(BehindBean::environment, BehindBean::versions)
                .containsExactly("test-b", 0);
        assertThat(cell("playground").behind()).isNull();
    }

    @Test
    void scopeHidesCellsButNotWhatTheyAreComparedWith() {
        staging("2", "2026-01-02T10:00:00Z");
        history.deployed("1", "2026-01-01T12:00:00Z");
        staging("3", "2026-01-04T10:00:00Z");

        Environments production = environments(new Scope(Set.of("shop"), Set.of(), Set.of(EnvironmentTier.PRODUCTION)));

        assertThat(production.environments()).extracting(EnvironmentBean::name).containsExactly("production");
        assertThat(production.applications().get(0).environments())
                .extracting(CellBean::environment, cell -> cell.behind().versions())
                .containsExactly(tuple("production", 2));
        assertThat(environments(new Scope(Set.of("cart"), Set.of(), Set.of())).applications())
                .isEmpty();
    }

    private void staging(String version, String finishedAt) {
        history.deployedTo("staging", version, finishedAt, builder -> {});
    }

    private CellBean cell(String environment) {
        return environments().applications().get(0).environments().stream()
                .filter(cell -> cell.environment().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    private Environments environments() {
        return environments(Scope.ALL);
    }

    private Environments environments(Scope scope) {
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(BERLIN));
        return new EnvironmentMatrix(assessment, scope, LocalDate.parse("2026-01-31"), BERLIN).environments();
    }
}
