package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventJournalTest {
    private static final String FIRST = line(SampleEvents.deployment("d1"));
    private static final String SECOND = line(SampleEvents.deployment("d2"));

    @TempDir
    private Path store;

    private final FailingDisk disk = new FailingDisk();
    private final List<Event> events = new ArrayList<>();
    private final List<Damage> damage = new ArrayList<>();
    private Path november;
    private Path aside;

    @BeforeEach
    void createDirectory() throws IOException {
        november = Files.createDirectory(store.resolve("events")).resolve("2026-11.jsonl");
        aside = november.resolveSibling("2026-11.damaged");
    }

    @Test
    void everyMonthOfRecordingHasItsFile() throws IOException {
        append("2026-11-30T23:59:59Z", SampleEvents.deployment("d1"));
        append("2026-12-01T00:00:00Z", SampleEvents.deployment("d2"));

        assertThat(november).hasContent(FIRST);
        assertThat(november.resolveSibling("2026-12.jsonl")).hasContent(SECOND);
        assertThat(ids(true)).containsExactly("d1", "d2");
        assertThat(november.getParent()).isDirectoryNotContaining("glob:**.damaged");
    }

    @Test
    void journalGoesOnWithTheNextMonthAndNeverWithAnEarlierOne() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T23:59:59Z"));
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        EventJournal journal = new EventJournal(new JournalDirectory(store), clock, disk);
        append(journal, "d1");
        now.set(Instant.parse("2026-12-01T00:00:00Z"));
        append(journal, "d2");
        now.set(Instant.parse("2026-11-30T23:59:59Z"));
        append(journal, "d3");

        assertThat(november).hasContent(FIRST);
        assertThat(november.resolveSibling("2026-12.jsonl")).hasContent(SECOND + line(SampleEvents.deployment("d3")));
        assertThat(ids(true)).containsExactly("d1", "d2", "d3");
    }

    @Test
    void monthIsThatOfUtc() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneId.of("Pacific/Auckland"));
        new EventJournal(new JournalDirectory(store), clock, disk)
                .append(List.of(EventWriter.line(SampleEvents.deployment("d1"))));

        assertThat(november).hasContent(FIRST);
    }

    @Test
    void clockThatWasPutBackKeepsTheOrder() throws IOException {
        append("2026-11-01T00:00:00Z", SampleEvents.deployment("d1"));
        append("2026-10-31T23:59:59Z", SampleEvents.deployment("d2"));

        assertThat(november).hasContent(FIRST + SECOND);
    }

    @Test
    void batchOfMoreThanTheBufferIsAppendedWhole() throws IOException {
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            batch.add(SampleEvents.deployment("d" + i));
        }
        append("2026-11-01T00:00:00Z", batch.toArray(Event[]::new));

        assertThat(ids(true)).hasSize(1_000).endsWith("d998", "d999");
    }

    @Test
    void lastLineThatIsCutOffAnywhereIsSetAside() throws IOException {
        byte[] last = SECOND.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < last.length - 1; length++) {
            byte[] piece = Arrays.copyOf(last, length);
            Files.write(november, join(FIRST.getBytes(StandardCharsets.UTF_8), piece));

            assertThat(ids(false)).containsExactly("d1");
            assertThat(ids(true)).containsExactly("d1");
            assertThat(Files.readAllBytes(aside)).isEqualTo(join(piece, new byte[] {'\n'}));
            assertThat(november).hasContent(FIRST);
            append("2026-11-01T00:00:00Z", SampleEvents.deployment("d3"));
            assertThat(ids(true)).containsExactly("d1", "d3");
            Files.delete(aside);
        }
    }

    @Test
    void lastLineThatLacksOnlyItsEndCounts() throws IOException {
        Files.writeString(november, FIRST + SECOND.stripTrailing());

        assertThat(ids(true)).containsExactly("d1", "d2");
        append("2026-11-01T00:00:00Z", SampleEvents.deployment("d3"));
        assertThat(ids(true)).containsExactly("d1", "d2", "d3");
    }

    @Test
    void whatIsSetAsideIsAddedToWhatIsThere() throws IOException {
        Files.writeString(aside, "elder\n");
        Files.writeString(november, "{\"v\":");

        assertThat(ids(true)).isEmpty();
        assertThat(aside).hasContent("elder\n{\"v\":\n");
        assertThat(november).isEmptyFile();
    }

    @Test
    void fileStaysWholeWhenNothingCanBeSetAside() throws IOException {
        Files.writeString(november, FIRST + "{\"v\":1,");
        disk.room = 3;

        assertThatThrownBy(() -> ids(true)).isInstanceOf(IOException.class);
        assertThat(november).hasContent(FIRST + "{\"v\":1,");
    }

    @Test
    void fileThatSomebodyShortenedIsNotFilledUpAgain() throws IOException {
        EventJournal journal = journal("2026-11-01T00:00:00Z");
        journal.append(List.of(EventWriter.line(SampleEvents.deployment("d1"))));
        disk.forcing = false;
        disk.truncating = false;
        assertThatThrownBy(() -> journal.append(List.of(EventWriter.line(SampleEvents.deployment("d2")))))
                .isInstanceOf(IOException.class);
        disk.forcing = true;
        disk.truncating = true;
        Files.writeString(november, "");

        journal.undo();

        assertThat(november).isEmptyFile();
    }

    @Test
    void failedAppendLeavesNothingBehind() throws IOException {
        append("2026-11-01T00:00:00Z", SampleEvents.deployment("d1"));
        for (int room = 0; room < 2 * SECOND.length(); room += 7) {
            disk.room = room;
            assertThatThrownBy(() -> append(
                            "2026-11-01T00:00:00Z", SampleEvents.deployment("d2"), SampleEvents.deployment("d3")))
                    .hasMessage("No space left on device");
            assertThat(november).hasContent(FIRST);
        }
    }

    @Test
    void appendThatCannotBeTakenBackAtOnceIsTakenBackBeforeTheNext() throws IOException {
        EventJournal journal = journal("2026-11-01T00:00:00Z");
        journal.append(List.of(EventWriter.line(SampleEvents.deployment("d1"))));
        disk.forcing = false;
        disk.truncating = false;
        List<byte[]> second = List.of(EventWriter.line(SampleEvents.deployment("d2")));
        assertThatThrownBy(() -> journal.append(second)).hasMessage("Input/output error");
        assertThatThrownBy(() -> journal.append(second)).hasMessage("Input/output error");
        assertThat(november).hasContent(FIRST + SECOND);

        disk.forcing = true;
        disk.truncating = true;
        journal.append(List.of(EventWriter.line(SampleEvents.deployment("d3"))));
        assertThat(ids(true)).containsExactly("d1", "d3");
    }

    private List<String> ids(boolean repair) throws IOException {
        events.clear();
        damage.clear();
        List<TornLine> torn = new ArrayList<>();
        new JournalReader(new JournalDirectory(store), event -> position -> events.add(event), damage::add, torn::add)
                .read(OpeningProgress.UNHEARD);
        for (TornLine line : torn) {
            if (repair) {
                assertThat(journal("2026-11-01T00:00:00Z").setAside(line)).isEqualTo(aside);
            }
        }
        assertThat(damage).isEmpty();
        return events.stream().map(Event::id).toList();
    }

    private void append(String now, Event... appended) throws IOException {
        journal(now).append(Arrays.stream(appended).map(EventWriter::line).toList());
    }

    private static void append(EventJournal journal, String id) throws IOException {
        journal.append(List.of(EventWriter.line(SampleEvents.deployment(id))));
    }

    private EventJournal journal(String now) {
        return new EventJournal(new JournalDirectory(store), Clock.fixed(Instant.parse(now), ZoneId.of("UTC")), disk);
    }

    private static String line(Event event) {
        return new String(EventWriter.line(event), StandardCharsets.UTF_8) + '\n';
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
