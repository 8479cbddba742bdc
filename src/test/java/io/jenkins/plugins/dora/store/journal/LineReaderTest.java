package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesKnowTheirNumberAndTheirPlace() throws IOException {
        assertThat(read("ab\n\ncd")).containsExactly("1@0:ab ended", "2@3: ended", "3@4:cd");
    }

    @Test
    void emptyStreamHasNoLines() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).containsExactly("1@0: ended");
    }

    @Test
    void linesMayCrossTheBuffer() throws IOException {
        String line = "x".repeat(100_000);

        assertThat(read(line + '\n' + line)).containsExactly("1@0:" + line + " ended", "2@100001:" + line);
    }

    @Test
    void lineThatIsTooLongIsPassedOver() throws IOException {
        byte[] stream = ("a\n" + "x".repeat(10_000_000) + "\nb\n").getBytes(StandardCharsets.UTF_8);

        try (LineReader lines = new LineReader(new ByteArrayInputStream(stream))) {
            lines.read();
            assertThat(lines.read().orElseThrow().bytes()).hasSize(EventCodec.MAX_LINE_BYTES + 1);
            LineReader.Line last = lines.read().orElseThrow();
            assertThat(last.bytes()).containsExactly('b');
            assertThat(last.start()).isEqualTo(10_000_003);
        }
    }

    @Test
    void whiteSpaceIsBlank() throws IOException {
        try (LineReader lines =
                new LineReader(new ByteArrayInputStream(" \t\r\n{}\r\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(lines.read().orElseThrow().isBlank()).isTrue();
            assertThat(lines.read().orElseThrow().isBlank()).isFalse();
        }
    }

    private static List<String> read(String stream) throws IOException {
        List<String> read = new ArrayList<>();
        try (LineReader lines = new LineReader(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<LineReader.Line> next = lines.read(); next.isPresent(); next = lines.read()) {
                LineReader.Line line = next.get();
                read.add(line.number() + "@" + line.start() + ':' + new String(line.bytes(), StandardCharsets.UTF_8)
                        + (line.ended() ? " ended" : ""));
            }
        }
        return read;
    }
}
