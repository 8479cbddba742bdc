package io.jenkins.plugins.dora.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {
    @Test
    void repeatsNoMoreThanTheBeginning() {
        assertThat(Echo.quoted("x".repeat(1_000_000))).isEqualTo('"' + "x".repeat(100) + "…\"");
        assertThat(Echo.message("x".repeat(1_000_000))).hasSize(1_001);
        assertThat(Echo.of("short")).isEqualTo("short");
    }

    @Test
    void repeatsNothingThatControlsATerminal() {
        assertThat(Echo.of("\u001B[31mred\u0007")).isEqualTo("\uFFFD[31mred\uFFFD");
        assertThat(new InvalidEventException("\u001Bname", "is \u001B wrong").getMessage())
                .isEqualTo("\uFFFDname: is \uFFFD wrong");
    }
}
