package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.job.JobSettings;
import io.jenkins.plugins.dora.profile.matching.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultNamesTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void whatIsStatedCounts() {
        DefaultNames names = names(Map.of("VERSION", "2"), HASH);

        assertThat(names.application(" cart ")).isEqualTo("cart");
        assertThat(names.version("1")).isEqualTo("1");
    }

    @Test
    void applicationIsTheProject() {
        assertThat(names(Map.of(), HASH).application(" ")).isEqualTo("shop");
    }

    @Test
    void versionIsTheFirstThatIsKnown() {
        assertThat(names(Map.of("VERSION", "2.0", "TAG_NAME", "v2"), HASH).version(""))
                .isEqualTo("2.0");
        assertThat(names(Map.of("VERSION", " ", "TAG_NAME", "v2"), HASH).version(""))
                .isEqualTo("v2");
        assertThat(names(Map.of(), HASH).version("")).isEqualTo("0123456789");
        assertThat(names(Map.of(), "").version("")).isEqualTo("#12");
    }

    @Test
    void revisionThatIsNoHashIsNotShortened() {
        assertThat(names(Map.of(), "trunk@1234567890").version("")).isEqualTo("trunk@1234567890");
    }

    @Test
    void whatIsSetForTheJobComesNext() {
        JobSettings settings = new JobSettings(
                Optional.of(Expression.of("cart")), Optional.of(Expression.of("${RELEASE}")), List.of());

        DefaultNames names =
                new DefaultNames(settings, "shop", Map.of("RELEASE", "3", "VERSION", "2"), Optional.empty(), "#12");
        assertThat(names.application("")).isEqualTo("cart");
        assertThat(names.version("")).isEqualTo("3");
        assertThat(names.version("1")).isEqualTo("1");
        assertThat(new DefaultNames(settings, "shop", Map.of("VERSION", "2"), Optional.empty(), "#12").version(""))
                .isEqualTo("2");
    }

    private static DefaultNames names(Map<String, String> variables, String revision) {
        return new DefaultNames(
                JobSettings.NONE, "shop", variables, Optional.of(revision).filter(id -> !id.isEmpty()), "#12");
    }
}
