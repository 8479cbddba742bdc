package io.jenkins.plugins.dora.report.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest
    @CsvSource({
        "INC-7, INC-7",
        "1.4.2_a, 1.4.2_a",
        "shop/deploy#12@1763690000000:7, shop~2Fdeploy~2312~401763690000000~3A7",
        "~, ~7E",
        "a b%, a~20b~25",
        ".., ~2E.",
        "grün 😀, gr~C3~BCn~20~F0~9F~98~80"
    })
    void idHasAKeyAndTheKeyItsId(String id, String key) {
        assertThat(Key.of(id)).isEqualTo(key);
        assertThat(Key.decode(key)).contains(id);
    }

    @Test
    void charactersThatNeedNoEscapeMayHaveOneOrNot() {
        assertThat(List.of("pd 1", "pd~201", "~70d~201"))
                .allSatisfy(key -> assertThat(Key.decode(key)).contains("pd 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "a~2", "~G0", "~-1", "~C3", "~FF"})
    void whatIsNoKeyHasNoId(String key) {
        assertThat(Key.decode(key)).isEmpty();
    }
}
