package io.jenkins.plugins.dora.delivery.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path store;

    @Test
    void startSurvivesTheProcess() {
        StartLog.in(store, CLOCK).add("run/1", NOW);

        assertThat(StartLog.in(store, CLOCK).find("run/1")).contains(NOW);
    }

    @Test
    void startAfterALineThatACrashCutOffSurvives() throws IOException {
        StartLog.in(store, CLOCK).add("run/1", NOW);
        Path file = store.resolve("webhooks").resolve("starts.txt");
        Files.writeString(file, "2026-11-02T11:59", StandardOpenOption.APPEND);

        StartLog.in(store, CLOCK).add("run/2", NOW);

        assertThat(StartLog.in(store, CLOCK).find("run/2")).contains(NOW);
        assertThat(StartLog.in(store, CLOCK).find("run/1")).contains(NOW);
    }

    @Test
    void lineThatACrashCutOffWithinACharacterHidesNoOther() throws IOException {
        StartLog.in(store, CLOCK).add("run/1", NOW);
        byte[] cutOff = {'r', 'u', 'n', '/', (byte) 0xC3};
        Files.write(store.resolve("webhooks").resolve("starts.txt"), cutOff, StandardOpenOption.APPEND);

        assertThat(StartLog.in(store, CLOCK).find("run/1")).contains(NOW);
    }

    @Test
    void startThatCouldNotBeWrittenIsWrittenWhenItIsSentAgain() throws IOException {
        StartLog starts = StartLog.in(store, CLOCK);
        assertThat(starts.find("run/1")).isEmpty();
        Path inTheWay = Files.createDirectories(store.resolve("webhooks").resolve("starts.txt"));

        assertThatThrownBy(() -> starts.add("run/1", NOW)).isInstanceOf(UncheckedIOException.class);
        Files.delete(inTheWay);
        starts.add("run/1", NOW);

        assertThat(StartLog.in(store, CLOCK).find("run/1")).contains(NOW);
    }

    @Test
    void oldStartsAreForgottenWhenThereAreTooMany() throws IOException {
        String old = "2026-09-01T12:00:00Z run/old\n";
        Path file = store.resolve("webhooks").resolve("starts.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, old.repeat(20_000));

        StartLog.in(store, CLOCK).add("run/1", NOW);

        assertThat(file).hasContent(NOW + " run/1\n");
    }
}
