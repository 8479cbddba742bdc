package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    private static final Map<String, String> LIVE = Map.of("TARGET", "live", "BUILD_NUMBER", "7");

    @Test
    void isAboutBuildsOfItsJobsAndBranches() {
        Rule rule = rule(Optional.of(new AntPattern("release/*")), Map.of());

        assertThat(rule.matches(build("shop/deploy-eu", "release/1", LIVE))).isTrue();
        assertThat(rule.matches(build("shop/test", "release/1", LIVE))).isFalse();
        assertThat(rule.matches(build("shop/deploy-eu", "main", LIVE))).isFalse();
    }

    @Test
    void buildWithoutABranchIsOnNoneOfThoseNamed() {
        BuildFacts build =
                new BuildFacts("shop/deploy-eu", "deploy-eu", Optional.empty(), LIVE, DefaultNames.NOTHING_SET);

        assertThat(rule(Optional.of(new AntPattern("**")), Map.of()).matches(build))
                .isFalse();
        assertThat(rule(Optional.empty(), Map.of()).matches(build)).isTrue();
        assertThat(rule(Optional.empty(), Map.of()).read(build).hotfix()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "**, production, false",
        "deploy/*, production, false",
        "deploy/REGION=*, production, true",
        "deploy/REGION=a%2Fb, production, true",
        "deploy/REGION=a/b, production, true",
        "**/*=*, production, true",
        "deploy/SIZE=*, production, false",
        "deploy/*, '${REGION}', true",
        "deploy/*, '${TARGET:-${REGION}}', true",
        "deploy/*, '${TARGET}', false",
        "test/*, '${REGION}', false"
    })
    void configurationOfAMatrixHasToBeNamed(String jobs, String environment, boolean isAbout) {
        Rule rule = new Rule(
                new AntPattern(jobs),
                Optional.empty(),
                Map.of(),
                Expression.of("shop"),
                Expression.of("1"),
                Expression.of(environment),
                Optional.empty());

        assertThat(rule.isAbout("deploy/REGION=a/b", "REGION=a/b")).isEqualTo(isAbout);
    }

    @ParameterizedTest
    @CsvSource({"Deploy*, true", "Deploy, false", "Build, true", "*, true", "Test, false"})
    void stageHasToHaveRun(String stage, boolean matches) {
        BuildFacts build = BuildFacts.of("deploy", 1)
                .stages(Stages.readBy(() -> Optional.of(Set.of("Build", "Deploy to live"))))
                .build();

        assertThat(ruleFor(stage).matches(build)).isEqualTo(matches);
        assertThat(ruleFor(stage).matches(BuildFacts.of("deploy", 1).build())).isFalse();
    }

    @Test
    void ruleDecidesThoughNobodyKnowsWhetherItsStageRan() {
        BuildFacts build = BuildFacts.of("deploy", 1)
                .stages(Stages.readBy(Optional::empty))
                .build();

        assertThat(ruleFor("Deploy").matches(build)).isTrue();
        assertThat(ruleFor("Deploy").read(build).obstacle()).contains(Obstacle.STAGE_UNKNOWN);
        assertThat(ruleFor("Deploy").read(build).isComplete()).isFalse();
    }

    @Test
    void stagesAreOnlyReadWhereTheyDecide() {
        BuildFacts build = BuildFacts.of("test", 1)
                .stages(Stages.readBy(() -> {
                    throw new AssertionError("nobody asked");
                }))
                .build();

        assertThat(ruleFor("Deploy").matches(build)).isFalse();
        assertThat(rule(Optional.empty(), Map.of()).matches(build)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET, 'prod,qa', true",
        "TARGET, 'prod, qa ,', true",
        "TARGET, prod, false",
        "TARGET, 'prod,', false",
        "TARGET, ',', false",
        "OTHER, 'prod,qa', false",
        "JOB_BASE_NAME, 'deploy it, now', false"
    })
    void listIsNoEnvironment(String variable, String value, boolean isList) {
        Rule rule = new Rule(
                new AntPattern("deploy"),
                Optional.empty(),
                Map.of(),
                Expression.of("shop"),
                Expression.of("1"),
                Expression.of("${TARGET:-${JOB_BASE_NAME}}"),
                Optional.empty());
        BuildFacts build =
                BuildFacts.of("deploy", 1).variables(Map.of(variable, value)).build();

        assertThat(rule.read(build).obstacle().isPresent()).isEqualTo(isList);
    }

    private static Rule ruleFor(String stage) {
        return new Rule(
                new AntPattern("deploy"),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Expression.of("production"),
                Optional.empty(),
                Result.SUCCESS,
                Optional.of(new AntPattern(stage)));
    }

    @Test
    void everyVariableHasToBeAsWanted() {
        Rule rule = rule(
                Optional.empty(),
                Map.of("TARGET", ValuePattern.exact("prod|live"), "DRY_RUN", ValuePattern.exact("(false)?")));

        assertThat(rule.matches(build("shop/deploy-eu", "main", LIVE))).isTrue();
        assertThat(rule.matches(build("shop/deploy-eu", "main", Map.of("TARGET", "test"))))
                .isFalse();
        assertThat(rule.matches(build("shop/deploy-eu", "main", Map.of("TARGET", "live", "DRY_RUN", "true"))))
                .isFalse();
    }

    @Test
    void readsWhatWasDeployed() {
        assertThat(rule(Optional.empty(), Map.of()).read(build("shop/deploy-eu", "main", LIVE)))
                .isEqualTo(new RecognisedDeployment("shop", "7", "live", false));
    }

    @Test
    void deploymentFromABranchForHotfixesIsOne() {
        assertThat(rule(Optional.empty(), Map.of())
                        .read(build("shop/deploy-eu", "hotfix/login", LIVE))
                        .hotfix())
                .isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(rule(Optional.empty(), Map.of())
                        .read(build("shop/deploy-eu", "main", Map.of()))
                        .missing())
                .containsExactly("version", "environment");
        assertThat(new RecognisedDeployment("", "1", "live", false).missing()).containsExactly("application");
    }

    private static Rule rule(Optional<AntPattern> branches, Map<String, ValuePattern> when) {
        return new Rule(
                new AntPattern("shop/deploy-*"),
                branches,
                when,
                Expression.of("shop"),
                Expression.of("${RELEASE:-${BUILD_NUMBER}}"),
                Expression.of("${TARGET}"),
                Optional.of(new AntPattern("hotfix/**")));
    }

    private static BuildFacts build(String job, String branch, Map<String, String> variables) {
        return new BuildFacts(job, "deploy", Optional.of(branch), variables, DefaultNames.NOTHING_SET);
    }
}
