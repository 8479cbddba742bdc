package io.jenkins.plugins.dora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void ordinaryNamesStay() {
        assertThat(LogLine.of("Recorded café 🛒 1.4.2 to production"))
                .isEqualTo("Recorded café 🛒 1.4.2 to production");
    }

    @Test
    void nameWithLineBreaksIsNoLineOfItsOwn() {
        assertThat(LogLine.of("Recorded shop 1\r\n[DORA] Recorded shop 2 \u001b[31mto live"))
                .isEqualTo("Recorded shop 1 [DORA] Recorded shop 2  [31mto live");
    }

    @Test
    void reasonIsTheMessageOrElseTheKind() {
        assertThat(LogLine.reason(new IOException("the disk is full"))).isEqualTo("the disk is full");
        assertThat(LogLine.reason(new ClosedChannelException())).isEqualTo("java.nio.channels.ClosedChannelException");
    }

    @Test
    void overlongLineIsCutOff() {
        assertThat(LogLine.of("x".repeat(5_000))).hasSize(1_001).endsWith("x…");
    }
}
