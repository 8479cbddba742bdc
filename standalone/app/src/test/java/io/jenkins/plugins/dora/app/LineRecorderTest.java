package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.journal.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineRecorderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void recordsMoreEventsThanOneBatchHolds() throws IOException {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 2_500)
                .forEach(i -> lines.append("{\"type\":\"incident\",\"id\":\"")
                        .append(i)
                        .append("\",\"application\":\"shop\",\"openedAt\":\"2026-01-31T12:00:00Z\"}\n"));
        lines.insert(lines.indexOf("\n") + 1, "no event\n");
        List<String> refused = new ArrayList<>();

        try (EventStore store = EventStore.open(directory, CLOCK)) {
            LineRecorder recording =
                    new LineRecorder(store, CLOCK, (line, reason) -> refused.add(line + ": " + reason));
            recording.record(reader(lines.toString()));

            assertThat(recording).hasToString("2500 new, 0 replaced, 0 unchanged, 1 refused");
            assertThat(recording.isComplete()).isFalse();
            assertThat(refused).singleElement().asString().startsWith("2: JSON: ");
            assertThat(store.snapshot().incidents())
                    .hasSize(2_500)
                    .allSatisfy(incident -> assertThat(incident.at()).isEqualTo(CLOCK.instant()));
        }
    }

    @Test
    void isCompleteWithoutAnyLine() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            LineRecorder recording = new LineRecorder(store, CLOCK, (line, reason) -> {});
            recording.record(reader(""));

            assertThat(recording).hasToString("0 new, 0 replaced, 0 unchanged, 0 refused");
            assertThat(recording.isComplete()).isTrue();
        }
    }

    private static LineReader reader(String lines) {
        return new LineReader(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
