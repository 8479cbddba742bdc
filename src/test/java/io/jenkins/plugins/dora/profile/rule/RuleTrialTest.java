package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTrialTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final Rule RULE = new Rule(
            new AntPattern("shop/*"),
            Optional.of(new AntPattern("*")),
            Map.of("TARGET", ValuePattern.exact("prod|live")),
            Expression.of("shop"),
            Expression.of("${TAG}"),
            Expression.of("${TARGET}"),
            Optional.of(new AntPattern("hotfix")));

    private final List<FinishedBuild> builds = new ArrayList<>();

    @Test
    void tellsWhatMatchesAndWhyTheOthersDoNot() {
        add("shop/deploy", 14, "main", "SUCCESS", Map.of("TARGET", "live", "TAG", "1.4.2"));
        add("shop/deploy", 13, "main", "FAILURE", Map.of("TARGET", "staging"));
        add("shop/deploy", 12, "main", "FAILURE", Map.of("TARGET", "staging"));
        add("shop/web", 3, "hotfix", "UNSTABLE", Map.of("TARGET", "prod", "TAG", "2.0"));
        add("shop/web", 2, "main", "SUCCESS", Map.of());
        add("shop/web", 1, null, "SUCCESS", Map.of("TARGET", "prod"));
        add("cart", 7, "main", "SUCCESS", Map.of("TARGET", "prod"));

        assertThat(sentences())
                .containsExactly(
                        "Matches 2 of the last 7 builds of 3 jobs.",
                        "shop/deploy #14: shop 1.4.2 to live, SUCCESS.",
                        "shop/web #3: shop 2.0 to prod, SUCCESS, a hotfix.",
                        "2 do not match: TARGET is staging.",
                        "1 does not match: TARGET is empty or unknown.",
                        "1 does not match: there is no branch.",
                        "1 does not match: the job is cart.");
    }

    @Test
    void tellsWhatComesOutEmpty() {
        add("shop/deploy", 1, "main", "SUCCESS", Map.of("TARGET", "live"));

        assertThat(sentences()).contains("shop/deploy #1: not recorded, because its version is empty.");
    }

    @Test
    void buildThatWasNotBuiltIsNoDeployment() {
        add("shop/deploy", 1, "main", "NOT_BUILT", Map.of("TARGET", "live", "TAG", "1"));

        assertThat(sentences()).contains("shop/deploy #1: not a deployment, because it was not built.");
    }

    @Test
    void otherBranchIsNamed() {
        add("shop/deploy", 1, "feature/cart", "SUCCESS", Map.of("TARGET", "live"));

        assertThat(sentences()).contains("1 does not match: the branch is feature/cart.");
    }

    @Test
    void partOfABuildIsNamed() {
        builds.add(build(BuildFacts.of("shop/org.acme:web", 1).partOf("shop").build(), 1, "SUCCESS"));

        assertThat(sentences())
                .contains("1 does not match: shop/org.acme:web is part of shop, which the rule does not name.");
    }

    @Test
    void stageThatDidNotRunIsNamed() {
        Rule rule = new Rule(
                new AntPattern("**"),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Expression.of("${TARGET:-live}"),
                Optional.empty(),
                Result.SUCCESS,
                Optional.of(new AntPattern("Deploy*")));
        add("shop/deploy", 3, "main", "SUCCESS", Map.of());
        builds.add(build(
                BuildFacts.of("shop/deploy", 2)
                        .stages(Stages.readBy(Optional::empty))
                        .build(),
                2,
                "SUCCESS"));
        builds.add(build(
                BuildFacts.of("shop/deploy", 1)
                        .stages(Stages.readBy(() -> Optional.of(Set.of("Deploy to all"))))
                        .variables(Map.of("TARGET", "prod,qa"))
                        .build(),
                1,
                "SUCCESS"));

        assertThat(new RuleTrial(rule, builds).sentences())
                .containsExactly(
                        "Matches 2 of the last 3 builds of 1 job.",
                        "shop/deploy #2: not recorded, because it is unknown whether the stage ran.",
                        "shop/deploy #1: not recorded, because the environment is a list of several.",
                        "1 does not match: no stage that matches Deploy* ran.");
    }

    @Test
    void onlySomeExamplesAreListed() {
        for (int number = 20; number > 0; number--) {
            add("shop/deploy", number, "main", "SUCCESS", Map.of("TARGET", "live", "TAG", "1." + number));
        }

        assertThat(sentences())
                .hasSize(6)
                .startsWith(
                        "Matches 20 of the last 20 builds of 1 job.", "shop/deploy #20: shop 1.20 to live, SUCCESS.");
    }

    @Test
    void oneBuildIsSingular() {
        add("shop/deploy", 1, "main", "SUCCESS", Map.of("TARGET", "live", "TAG", "1.1"));

        assertThat(sentences()).startsWith("Matches 1 of 1 build of 1 job.");
    }

    @Test
    void nothingToTryItAgainstIsSaid() {
        assertThat(sentences()).containsExactly("There are no builds of these jobs.");
    }

    private List<String> sentences() {
        return new RuleTrial(RULE, builds).sentences();
    }

    private void add(String job, int number, String branch, String result, Map<String, String> variables) {
        builds.add(build(
                new BuildFacts(job, "shop", Optional.ofNullable(branch), variables, DefaultNames.NOTHING_SET),
                number,
                result));
    }

    private static FinishedBuild build(BuildFacts facts, int number, String result) {
        return new FinishedBuild(
                facts,
                new BuildOutcome(
                        new BuildReference(facts.job(), number, ""),
                        NOON,
                        NOON.plusSeconds(60),
                        result,
                        false,
                        Optional.empty()));
    }
}
