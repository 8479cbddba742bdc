package io.jenkins.plugins.dora.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.scanning.Progress.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void barGrowsOnATerminal() {
        ProgressLine line = line(true);

        report(line, 50, 30, 100);
        report(line, 60, 45, 100);
        report(line, 10, 100, 100);

        assertThat(err.toString().split("\r"))
                .containsExactly(
                        "",
                        "[#############.................]  45 %  Reading builds: 45 of 100  ",
                        "[##############################] 100 %  Reading builds: 100 of 100  "
                                + System.lineSeparator());
    }

    @Test
    void barThatIsCutShortIsEnded() {
        try (ProgressLine line = line(true)) {
            report(line, 100, 1, 2_000);
        }

        assertThat(err).asString().endsWith("1 of 2,000  " + System.lineSeparator());
    }

    @Test
    void linesComeFromTimeToTimeElsewhere() {
        ProgressLine line = line(false);

        report(line, 9_000, 30, 100);
        report(line, 1_000, 40, 100);
        report(line, 9_000, 50, 100);
        report(line, 500, 100, 100);

        assertThat(err.toString().lines()).containsExactly("Reading builds: 40 of 100", "Reading builds: 100 of 100");
    }

    private ProgressLine line(boolean terminal) {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        return new ProgressLine(new PrintWriter(err), terminal, clock, () -> false);
    }

    private void report(ProgressLine line, int millisLater, int done, int total) {
        now = now.plus(Duration.ofMillis(millisLater));
        line.report(Phase.READING, done, total);
    }
}
