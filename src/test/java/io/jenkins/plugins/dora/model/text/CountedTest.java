package io.jenkins.plugins.dora.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void onlyOneIsSingular() {
        assertThat(Counted.of(0, "day")).isEqualTo("0 days");
        assertThat(Counted.of(1, "day")).isEqualTo("1 day");
        assertThat(Counted.of(2, "day")).isEqualTo("2 days");
    }

    @Test
    void thousandsAreSeparated() {
        assertThat(Counted.of(1_234_567, "recovery", "recoveries")).isEqualTo("1,234,567 recoveries");
    }

    @Test
    void verbMayFollow() {
        assertThat(Counted.of(1, "file is damaged", "files are damaged")).isEqualTo("1 file is damaged");
    }
}
