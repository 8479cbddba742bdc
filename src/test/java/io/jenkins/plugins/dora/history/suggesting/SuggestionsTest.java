package io.jenkins.plugins.dora.history.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.history.GeneratedBuild;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.importing.HistoryImport;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.scanning.RecordingProgress;
import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.Retention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private GeneratedHome home;

    @BeforeEach
    void create() {
        home = new GeneratedHome(directory);
        home.job("shop/build").build(1, build -> build.parameter("GOAL", "verify"));
    }

    @Test
    void parametersSayWhatGoesWhere() throws IOException {
        home.job("shop/roll")
                .build(1, build -> parameters(build, "live", "1.4.2").byHand())
                .build(2, build -> parameters(build, "qa", "1.4.3").result("FAILURE"))
                .build(3, build -> build.parameter("WHERE", "qa").parameter("SHOP_VERSION", ""));

        assertThat(suggestions())
                .containsExactly(new Suggestion(
                        "shop/roll",
                        Optional.empty(),
                        "roll",
                        "${SHOP_VERSION:-${BUILD_NUMBER}}",
                        "${WHERE}",
                        "3 builds, 2 successful, 1 started by hand; parameters CHECK, SHOP_VERSION, WHERE (live, qa)",
                        3));
    }

    @Test
    void namesSayWhatGoesWhere() throws IOException {
        home.job("deploy-shop-to-live").build(1, build -> build.git("refs/remotes/origin/main", "9fceb02"));
        home.job("cart/deploy").build(1, build -> build);

        assertThat(suggestions())
                .extracting(Suggestion::jobs, Suggestion::application, Suggestion::version, Suggestion::environment)
                .containsExactlyInAnyOrder(
                        tuple("cart/deploy", "cart", "${BUILD_NUMBER}", "production"),
                        tuple("deploy-shop-to-live", "shop", "${GIT_COMMIT}", "live"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "staging", "testing", "qa2", "DEV"})
    void whereAJobDeploysToIsNotTakenForWhat(String environment) throws IOException {
        home.job("shop/deploy-to-" + environment).build(1, build -> build);

        assertThat(suggestions())
                .extracting(Suggestion::application, Suggestion::environment)
                .containsExactly(tuple("shop", environment));
    }

    @Test
    void parameterCalledLikeAnEnvironmentCountsWhereSomethingIsDeployed() throws IOException {
        home.job("deploy").build(1, build -> build.parameter("TARGET", "eu").parameter("SERVICE", "cart"));
        home.job("compile").build(1, build -> build.parameter("TARGET", "all"));

        assertThat(suggestions())
                .extracting(Suggestion::application, Suggestion::environment)
                .containsExactly(tuple("${SERVICE}", "${TARGET}"));
    }

    @Test
    void promotionCalledLikeAnEnvironmentGoesThere() throws IOException {
        home.job("shop/web").build(3, build -> build);
        home.jobAt("jobs/shop/jobs/web/promotions/Production", "").build(1, build -> build.promoting("shop/web", 3));
        home.jobAt("jobs/shop/jobs/web/promotions/Reviewed", "").build(1, build -> build.promoting("shop/web", 3));

        assertThat(suggestions())
                .extracting(Suggestion::jobs, Suggestion::application, Suggestion::version, Suggestion::environment)
                .containsExactly(tuple("shop/web/promotion/Production", "web", "${PROMOTED_NUMBER}", "Production"));
    }

    @Test
    void modulesOfAMavenProjectAreNotSuggested() throws IOException {
        home.job("deploy-shop").build(1, build -> build);
        home.jobAt("jobs/deploy-shop/modules/org.acme$deploy", "").build(1, build -> build);

        assertThat(suggestions()).extracting(Suggestion::jobs).containsExactly("deploy-shop");
    }

    @Test
    void jobsThatAreAlikeShareARule() throws IOException {
        home.job("shop/deploy-qa").build(1, build -> parameters(build, "qa", "1"));
        home.job("shop/deploy-live").build(1, build -> parameters(build, "live", "1"));

        assertThat(suggestions())
                .extracting(Suggestion::jobs, Suggestion::builds)
                .containsExactly(tuple("shop/deploy-*", 2));
    }

    @Test
    void jobThatIsOnlyCalledAlikeKeepsItsOwnRule() throws IOException {
        home.job("shop/deploy-qa").build(1, build -> parameters(build, "qa", "1"));
        home.job("shop/deploy-live").build(1, build -> parameters(build, "live", "1"));
        home.job("shop/deploy-docs").build(1, build -> build);

        assertThat(suggestions())
                .extracting(Suggestion::jobs)
                .containsExactlyInAnyOrder("shop/deploy-qa", "shop/deploy-live", "shop/deploy-docs");
    }

    @Test
    void branchesShareARuleForTheMainOne() throws IOException {
        home.jobAt("jobs/shop-deploy/branches/main", "").build(1, build -> build);
        home.jobAt("jobs/shop-deploy/branches/next", "").build(1, build -> build);

        assertThat(suggestions())
                .extracting(Suggestion::jobs, suggestion -> suggestion.branch().orElse(""), Suggestion::application)
                .containsExactly(tuple("shop-deploy/*", "main", "shop"));
    }

    @Test
    void suggestionsAreAProfileThatImports() throws IOException {
        home.job("shop/roll").build(1, build -> parameters(build, "live", "1.4.2"));
        home.job("deploy-shop-to-live").build(1, build -> build).build(2, build -> build);
        home.jobAt("jobs/web-release/branches/main", "").build(1, build -> build);
        home.job("odd \"name\"/deploy\nit")
                .build(1, build -> parameters(build, "qa", "1").parameter("NOTE", "a\n- b"));

        String yaml = SuggestedProfile.of(suggestions());
        Profile profile = ProfileYaml.parse(yaml, ZoneOffset.UTC);
        ImportPlan plan = new HistoryImport(
                        directory, profile, Snapshot.EMPTY, Retention.FOREVER, CLOCK, RecordingProgress.NOBODY)
                .plan();

        assertThat(plan.rules()).extracting(RuleMatches::deployments).contains(2, 1, 1);
        assertThat(plan.rules())
                .flatExtracting(RuleMatches::jobs)
                .contains("deploy-shop-to-live", "shop/roll", "web-release/main");
    }

    @Test
    void namesThatMeanSomethingElseInAnExpressionAreNotUsed() throws IOException {
        home.job("deploy-${a")
                .build(1, build -> build.parameter("target}", "live").parameter(":-version", "7"));

        List<Suggestion> suggestions = suggestions();

        assertThat(suggestions)
                .extracting(Suggestion::application, Suggestion::version, Suggestion::environment)
                .containsExactly(tuple("{a", "${BUILD_NUMBER}", "production"));
        assertThat(ProfileYaml.parse(SuggestedProfile.of(suggestions), ZoneOffset.UTC)
                        .rules()
                        .rules())
                .hasSize(1);
    }

    @Test
    void numberInANameIsNoApplication() throws IOException {
        home.job("shop/deploy-1").build(1, build -> build);
        home.job("shop/deploy-2").build(1, build -> build);

        assertThat(suggestions())
                .extracting(Suggestion::jobs, Suggestion::application)
                .containsExactly(tuple("shop/deploy-*", "shop"));
    }

    @Test
    void homeWithoutDeploymentsGivesAProfileAllTheSame() throws IOException {
        assertThat(suggestions()).isEmpty();
        assertThat(ProfileYaml.parse(SuggestedProfile.of(List.of()), ZoneOffset.UTC)
                        .rules()
                        .rules())
                .isEmpty();
    }

    private List<Suggestion> suggestions() throws IOException {
        return Suggestions.of(directory, new Skipped(), CLOCK.instant(), RecordingProgress.NOBODY);
    }

    private static GeneratedBuild parameters(GeneratedBuild build, String where, String version) {
        return build.parameter("WHERE", where)
                .parameter("SHOP_VERSION", version)
                .parameter("CHECK", "true");
    }
}
