package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultNamesTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final DefaultNames SET =
            new DefaultNames(Optional.of(Expression.of("cart")), Optional.of(Expression.of("${RELEASE}")));

    @Test
    void applicationIsTheProject() {
        assertThat(build("team/shop").build().defaultApplication()).isEqualTo("shop");
    }

    @Test
    void applicationOfABranchIsItsMultibranchProject() {
        assertThat(build("team/shop/main").branchName("main").build().defaultApplication())
                .isEqualTo("shop");
    }

    @Test
    void applicationOfAConfigurationIsItsMatrixProject() {
        assertThat(build("shop/OS=linux").partOf("shop").build().defaultApplication())
                .isEqualTo("shop");
    }

    @Test
    void versionIsTheFirstThatIsKnown() {
        assertThat(version(HASH, Map.of("VERSION", "2.0", "TAG_NAME", "v2"))).isEqualTo("2.0");
        assertThat(version(HASH, Map.of("VERSION", " ", "TAG_NAME", "v2"))).isEqualTo("v2");
        assertThat(version(HASH, Map.of())).isEqualTo("0123456789");
        assertThat(version("", Map.of())).isEqualTo("#12");
    }

    @Test
    void revisionThatIsNoHashIsNotShortened() {
        assertThat(version("trunk@1234567890", Map.of())).isEqualTo("trunk@1234567890");
    }

    @Test
    void whatIsSetForTheJobComesFirst() {
        BuildFacts build = build("shop")
                .names(SET)
                .variables(Map.of("RELEASE", "3", "VERSION", "2"))
                .build();

        assertThat(build.defaultApplication()).isEqualTo("cart");
        assertThat(build.defaultVersion()).isEqualTo("3");
    }

    @Test
    void whatIsSetButComesOutEmptyIsAsGoodAsNotSet() {
        assertThat(build("shop")
                        .names(SET)
                        .variables(Map.of("VERSION", "2"))
                        .build()
                        .defaultVersion())
                .isEqualTo("2");
    }

    @Test
    void ruleThatNamesNothingLeavesItToThem() {
        BuildFacts build = build("shop").names(SET).build();

        assertThat(rule(Optional.empty(), Optional.empty()).read(build))
                .isEqualTo(new RecognisedDeployment("cart", "#12", "live", false));
    }

    @Test
    void whatARuleNamesIsMissingIfItComesOutEmpty() {
        Optional<Expression> unknown = Optional.of(Expression.of("${UNKNOWN}"));

        assertThat(rule(unknown, unknown).read(build("shop").names(SET).build()).missing())
                .containsExactly("application", "version");
    }

    private static String version(String revision, Map<String, String> variables) {
        return build("shop").gitCommit(revision).variables(variables).build().defaultVersion();
    }

    private static BuildFactsBuilder build(String job) {
        return BuildFacts.of(job, 12);
    }

    private static Rule rule(Optional<Expression> application, Optional<Expression> version) {
        return new Rule(
                new AntPattern("**"),
                Optional.empty(),
                Map.of(),
                application,
                version,
                Expression.of("live"),
                Optional.empty(),
                io.jenkins.plugins.dora.model.value.Result.SUCCESS);
    }
}
