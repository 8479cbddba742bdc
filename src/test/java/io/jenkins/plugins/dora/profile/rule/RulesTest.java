package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Rules RULES = new Rules(List.of(rule("shop/deploy-eu", "first"), rule("shop/**", "second")));

    @Test
    void firstRuleThatMatchesDecides() {
        assertThat(RULES.recognise(build("shop/deploy-eu")))
                .map(RecognisedDeployment::application)
                .contains("first");
        assertThat(RULES.recognise(build("shop/deploy-us")))
                .map(RecognisedDeployment::application)
                .contains("second");
    }

    @Test
    void buildThatNoRuleMatchesIsNoDeployment() {
        assertThat(RULES.recognise(build("cart/deploy"))).isEmpty();
        assertThat(Rules.NONE.recognise(build("shop/deploy-eu"))).isEmpty();
    }

    private static Rule rule(String jobs, String application) {
        return new Rule(
                new AntPattern(jobs),
                Optional.empty(),
                Map.of(),
                Expression.of(application),
                Expression.of("1"),
                Expression.of("live"),
                Optional.empty());
    }

    private static BuildFacts build(String job) {
        return BuildFacts.of(job, 1).build();
    }
}
