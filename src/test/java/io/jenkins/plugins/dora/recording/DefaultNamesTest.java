package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static DefaultNames names(Map<String, String> variables, String revision) {
        return new DefaultNames("shop", variables, Optional.of(revision).filter(id -> !id.isEmpty()), "#12");
    }
}
