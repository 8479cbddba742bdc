package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {
    private static final String FIRST = line(SampleEvents.deployment("d1"));
    private static final String SECOND = line(SampleEvents.deployment("d2"));

    @TempDir
    private Path store;

    private final List<Event> events = new ArrayList<>();
    private final List<Damage> damage = new ArrayList<>();
    private final List<TornLine> torn = new ArrayList<>();
    private Path november;

    @BeforeEach
    void createDirectory() throws IOException {
        november = Files.createDirectory(store.resolve("events")).resolve("2026-11.jsonl");
    }

    @Test
    void filesOfOtherNamesAreLeftAlone() throws IOException {
        for (String name : List.of("2026-13.jsonl", "2026-11.jsonl~", "2026-11.damaged", "notes.txt")) {
            Files.writeString(november.resolveSibling(name), FIRST);
        }

        assertThat(ids()).isEmpty();
    }

    @Test
    void damagedLinesInTheMiddleAreSkippedKeptAndReported() throws IOException {
        String content = FIRST + "{\"v\":1,\"type\":\"depl\n" + "\n"
                + line(SampleEvents.deployment("x")).replace("1.4.2", "") + "{\"v\":1,\"type\":\"survey\"}\n" + SECOND;
        Files.writeString(november, content);

        assertThat(ids()).containsExactly("d1", "d2");
        assertThat(damage)
                .extracting(Damage::toString)
                .containsExactly(
                        "events/2026-11.jsonl, line 2: JSON: ends too early, at column 20",
                        "events/2026-11.jsonl, line 4: version: must not be empty");
        assertThat(november).hasContent(content);
    }

    @Test
    void lineThatIsTooLongIsDamage() throws IOException {
        Files.writeString(november, FIRST + "x".repeat(10_000_000) + '\n' + SECOND);

        assertThat(ids()).containsExactly("d1", "d2");
        assertThat(damage)
                .containsExactly(new Damage(
                        "events/2026-11.jsonl",
                        2,
                        Damage.Kind.UNREADABLE,
                        "line: is longer than 8388608 bytes (8 MiB)"));
    }

    @Test
    void editedByHandOnWindows() throws IOException {
        Files.writeString(november, '\uFEFF' + FIRST.replace("\n", "\r\n") + "\r\n" + SECOND.replace("\n", "\r\n"));

        assertThat(ids()).containsExactly("d1", "d2");
        assertThat(damage).isEmpty();
    }

    @Test
    void lineWithoutRecordingTimeIsOfTheBeginningOfItsMonth() throws IOException {
        Files.writeString(november, "{\"type\":\"removed\",\"id\":\"d1\"}\n");
        ids();

        assertThat(events).extracting(Event::at).containsExactly(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void lastLineThatIsCutOffIsToldAndLeftWhereItIs() throws IOException {
        Files.writeString(november, FIRST + "{\"v\":1,");

        assertThat(ids()).containsExactly("d1");
        assertThat(damage).isEmpty();
        assertThat(torn).containsExactly(new TornLine(november, 2, FIRST.length()));
        assertThat(november).hasContent(FIRST + "{\"v\":1,");
    }

    @Test
    void linesOfANewerFormatAreToldApartFromThoseThatAreBroken() throws IOException {
        Files.writeString(november, FIRST + SECOND.replace("\"v\":1", "\"v\":2") + "{\"v\":\"2\"}\n");

        assertThat(ids()).containsExactly("d1");
        assertThat(damage)
                .extracting(Damage::line, Damage::kind, Damage::reason)
                .containsExactly(
                        tuple(2L, Damage.Kind.NEWER_FORMAT, "v: 2 is newer than the format understood here, 1"),
                        tuple(3L, Damage.Kind.UNREADABLE, "v: must be a number, not \"2\""));
    }

    @Test
    void progressIsInBytesOfAllFiles() throws IOException {
        String many = FIRST.repeat(1_000);
        Files.writeString(november, many);
        Files.writeString(november.resolveSibling("2026-12.jsonl"), SECOND);
        List<Long> read = new ArrayList<>();

        reader().read((bytesRead, bytesTotal) -> {
            assertThat(bytesTotal).isEqualTo(many.length() + SECOND.length());
            read.add(bytesRead);
        });

        assertThat(read).isSorted().hasSizeGreaterThan(4).endsWith((long) many.length() + SECOND.length());
    }

    private List<String> ids() throws IOException {
        reader().read(OpeningProgress.UNHEARD);
        return events.stream().map(Event::id).toList();
    }

    private JournalReader reader() {
        return new JournalReader(
                new JournalDirectory(store), event -> position -> events.add(event), damage::add, torn::add);
    }

    private static String line(Event event) {
        return new String(EventWriter.line(event), StandardCharsets.UTF_8) + '\n';
    }
}
