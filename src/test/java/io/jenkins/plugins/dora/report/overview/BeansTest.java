package io.jenkins.plugins.dora.report.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BeansTest {
    @Test
    void namesAreQuotedBecauseTheExportWritesKeysAsTheyAre() {
        assertThat(Beans.byText(Map.of("\"live\"\\\n", 2))).containsExactly(entry("\\\"live\\\"\\\\\\n", 2));
        assertThat(Beans.byText(Map.of("live", 1))).containsExactly(entry("live", 1));
    }
}
