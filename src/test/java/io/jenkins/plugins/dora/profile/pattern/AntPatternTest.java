package io.jenkins.plugins.dora.profile.pattern;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntPatternTest {
    @ParameterizedTest
    @CsvSource({
        "main, main",
        "shop/deploy-*, shop/deploy-live",
        "shop/deploy-*, shop/deploy-",
        "**, shop/eu/deploy",
        "shop/**, shop/eu/deploy",
        "shop/**, shop",
        "shop/, shop/eu/deploy",
        "**/deploy, deploy",
        "**/deploy, shop/eu/deploy",
        "shop/**/deploy, shop/deploy",
        "shop/**/deploy, shop/eu/north/deploy",
        "**/eu/**/deploy, eu/eu/x/deploy",
        "**/*.md, docs/use.md",
        "**/*.md, README.md",
        "v?.?, v1.2",
        "a*b*c, aXbXbXc",
        "a**b, aXb",
        "?, \uD83D\uDE80"
    })
    void matches(String pattern, String name) {
        assertThat(new AntPattern(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "main, Main",
        "main, main2",
        "shop/*, shop/eu/deploy",
        "shop/deploy-*, shop/deploy-eu/live",
        "*, shop/deploy",
        "**/deploy, shop/redeploy",
        "shop/**/deploy, shop/eu/deploy/x",
        "shop/, shopping/deploy",
        "v?.?, v1.23",
        "v?, v",
        "a*b, aXbX",
        "a.b, aXb",
        "a**b, a/b"
    })
    void doesNotMatch(String pattern, String name) {
        assertThat(new AntPattern(pattern).matches(name)).isFalse();
    }

    @Test
    void emptyPatternIsRefused() {
        assertThatThrownBy(() -> new AntPattern(" ")).hasMessage("the pattern is empty");
    }

    @Test
    void noPatternTakesLong() {
        String manyStars = "a*".repeat(40) + "b";
        String manyFolders = "**/a/".repeat(40) + "b";

        assertTimeoutPreemptively(ofSeconds(5), () -> {
            assertThat(new AntPattern(manyStars).matches("a".repeat(2000))).isFalse();
            assertThat(new AntPattern(manyFolders).matches("a/".repeat(2000) + "c"))
                    .isFalse();
        });
    }
}
