package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobSettingsTest {
    private static final Map<String, String> VARIABLES = Map.of("TAG", "1.4.2", "TARGET", "eu-live");

    private static final Rules EVERYBODY = new Rules(List.of(new Rule(
            new AntPattern("**"),
            Optional.empty(),
            Map.of(),
            Expression.of("everybody"),
            Expression.of("${TAG}"),
            Expression.of("production"),
            Optional.empty())));

    @Test
    void nearestSettingDecidesFieldByField() {
        JobSettings job = settings(null, "${TAG}");
        JobSettings folder = settings("shop", "${BUILD_NUMBER}");
        JobSettings top = settings("everything", null);

        assertThat(job.within(folder).within(top)).isEqualTo(settings("shop", "${TAG}"));
    }

    @Test
    void settingsThatSayNothingChangeNothing() {
        JobSettings folder = settings("shop", "${TAG}", rule("team/**", "staging"));

        assertThat(JobSettings.NONE.within(folder)).isEqualTo(folder);
        assertThat(folder.within(JobSettings.NONE)).isEqualTo(folder);
    }

    @Test
    void nearestRuleThatMatchesDecides() {
        JobSettings job = settings("shop", "${TAG}", rule("team/shop/deploy", "${TARGET}"));
        JobSettings folder = settings("team", "1", rule("team/**", "staging"));

        assertThat(recognise(job.within(folder))).isEqualTo(deployment("shop", "1.4.2", "eu-live"));
        assertThat(recognise(settings("shop", "2").within(folder))).isEqualTo(deployment("shop", "2", "staging"));
    }

    @Test
    void ruleOfEverybodyDecidesWhereNoneOfTheJobDoes() {
        assertThat(recognise(settings("shop", "1", rule("team/other", "staging"))))
                .isEqualTo(deployment("everybody", "1.4.2", "production"));
        assertThat(recognise(JobSettings.NONE)).isEqualTo(deployment("everybody", "1.4.2", "production"));
    }

    @Test
    void ruleMaySayTheApplicationItself() {
        Rule rule = new Rule(
                new AntPattern("team/**"),
                Optional.empty(),
                Map.of(),
                Expression.of("cart"),
                Expression.of("7"),
                Expression.of("production"),
                Optional.empty());

        assertThat(recognise(settings("shop", "${TAG}", rule))).isEqualTo(deployment("cart", "7", "production"));
    }

    @Test
    void whatNobodySaysIsDecidedAsForAStep() {
        assertThat(recognise(settings(null, null, rule("**", "production"))))
                .isEqualTo(deployment("deploy", "#12", "production"));
    }

    private static RecognisedDeployment recognise(JobSettings settings) {
        BuildFacts build = BuildFacts.of("team/shop/deploy", 12)
                .names(settings.names())
                .variables(VARIABLES)
                .build();
        return settings.rulesBefore(EVERYBODY).recognise(build).orElseThrow();
    }

    private static RecognisedDeployment deployment(String application, String version, String environment) {
        return new RecognisedDeployment(application, version, environment, false);
    }

    private static Rule rule(String jobs, String environment) {
        return new Rule(
                new AntPattern(jobs),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Expression.of(environment),
                Optional.empty(),
                Result.SUCCESS);
    }

    private static JobSettings settings(String application, String version, Rule... rules) {
        return new JobSettings(
                Optional.ofNullable(application).map(Expression::of),
                Optional.ofNullable(version).map(Expression::of),
                List.of(rules));
    }
}
