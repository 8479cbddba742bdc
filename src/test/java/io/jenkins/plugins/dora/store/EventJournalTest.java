package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJournalTest {
    private static final String FIRST = line(SampleEvents.deployment("d1"));
    private static final String SECOND = line(SampleEvents.deployment("d2"));

    @TempDir
    private Path store;

    private final FailingDisk disk = new FailingDisk();
    private final List<Event> events = new ArrayList<>();
    private final List<Damage> damage = new ArrayList<>();
    private Path november;

    @BeforeEach
    void createDirectory() throws IOException {
        november = Files.createDirectory(store.resolve("events")).resolve("2026-11.jsonl");
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
    void monthIsThatOfUtc() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneId.of("Pacific/Auckland"));
        new EventJournal(store, clock, disk).append(List.of(EventWriter.line(SampleEvents.deployment("d1"))));

        assertThat(november).hasContent(FIRST);
    }

    @Test
    void clockThatWasPutBackKeepsTheOrder() throws IOException {
        append("2026-11-01T00:00:00Z", SampleEvents.deployment("d1"));
        append("2026-10-31T23:59:59Z", SampleEvents.deployment("d2"));

        assertThat(november).hasContent(FIRST + SECOND);
    }

    @Test
    void filesOfOtherNamesAreLeftAlone() throws IOException {
        for (String name : List.of("2026-13.jsonl", "2026-11.jsonl~", "2026-11.damaged", "notes.txt")) {
            Files.writeString(november.resolveSibling(name), FIRST);
        }

        assertThat(ids(true)).isEmpty();
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
        Path aside = november.resolveSibling("2026-11.damaged");
        for (int length = 1; length < last.length - 1; length++) {
            byte[] piece = Arrays.copyOf(last, length);
            Files.write(november, join(FIRST.getBytes(StandardCharsets.UTF_8), piece));

            assertThat(ids(false)).containsExactly("d1");
            assertThat(ids(true)).containsExactly("d1");
            assertThat(damage)
                    .containsExactly(new Damage(
                            "events/2026-11.jsonl", 2, "was cut off, and is set aside in events/2026-11.damaged"));
            assertThat(Files.readAllBytes(aside)).isEqualTo(join(piece, new byte[] {'\n'}));
            assertThat(november).hasContent(FIRST);
            append("2026-11-01T00:00:00Z", SampleEvents.deployment("d3"));
            assertThat(ids(true)).containsExactly("d1", "d3");
            assertThat(damage).isEmpty();
            Files.delete(aside);
        }
    }

    @Test
    void lastLineThatLacksOnlyItsEndCounts() throws IOException {
        Files.writeString(november, FIRST + SECOND.stripTrailing());

        assertThat(ids(true)).containsExactly("d1", "d2");
        append("2026-11-01T00:00:00Z", SampleEvents.deployment("d3"));
        assertThat(ids(true)).containsExactly("d1", "d2", "d3");
        assertThat(damage).isEmpty();
    }

    @Test
    void whatIsSetAsideIsAddedToWhatIsThere() throws IOException {
        Files.writeString(november.resolveSibling("2026-11.damaged"), "elder\n");
        Files.writeString(november, "{\"v\":");

        assertThat(ids(true)).isEmpty();
        assertThat(november.resolveSibling("2026-11.damaged")).hasContent("elder\n{\"v\":\n");
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
    void readingOnlyLeavesTheCutOffLineWhereItIs() throws IOException {
        Files.writeString(november, FIRST + "{\"v\":1,");

        assertThat(ids(false)).containsExactly("d1");
        assertThat(damage)
                .containsExactly(new Damage("events/2026-11.jsonl", 2, "is cut off, or being written at this moment"));
        assertThat(november).hasContent(FIRST + "{\"v\":1,");
    }

    @Test
    void damagedLinesInTheMiddleAreSkippedKeptAndReported() throws IOException {
        String content = FIRST + "{\"v\":1,\"type\":\"depl\n" + "\n"
                + line(SampleEvents.deployment("x")).replace("1.4.2", "") + "{\"v\":1,\"type\":\"survey\"}\n" + SECOND;
        Files.writeString(november, content);

        assertThat(ids(true)).containsExactly("d1", "d2");
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

        assertThat(ids(true)).containsExactly("d1", "d2");
        assertThat(damage)
                .containsExactly(new Damage("events/2026-11.jsonl", 2, "line: is longer than 8388608 bytes (8 MiB)"));
    }

    @Test
    void editedByHandOnWindows() throws IOException {
        Files.writeString(november, '\uFEFF' + FIRST.replace("\n", "\r\n") + "\r\n" + SECOND.replace("\n", "\r\n"));

        assertThat(ids(true)).containsExactly("d1", "d2");
        assertThat(damage).isEmpty();
    }

    @Test
    void lineWithoutRecordingTimeIsOfTheBeginningOfItsMonth() throws IOException {
        Files.writeString(november, "{\"type\":\"removed\",\"id\":\"d1\"}\n");
        ids(true);

        assertThat(events).extracting(Event::at).containsExactly(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rubbishNeverHidesAWholeLine(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            List<String> whole = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                byte[] line = line(SampleEvents.deployment("d" + i)).getBytes(StandardCharsets.UTF_8);
                if (random.nextInt(3) == 0) {
                    damage(line, random);
                } else {
                    whole.add("d" + i);
                }
                file.writeBytes(line);
            }
            byte[] tail = new byte[random.nextInt(50)];
            random.nextBytes(tail);
            file.writeBytes(tail);
            Files.write(november, file.toByteArray());

            assertThat(ids(round % 2 == 0)).containsAll(whole);
        }
    }

    /** Overwrites a part of a line, but not its end. */
    private static void damage(byte[] line, Random random) {
        int start = random.nextInt(line.length - 1);
        for (int i = start; i < Math.min(line.length - 1, start + 1 + random.nextInt(60)); i++) {
            line[i] = (byte) random.nextInt();
        }
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
        journal("2026-11-01T00:00:00Z").read(repair, events::add, damage::add, OpeningProgress.UNHEARD);
        return events.stream().map(Event::id).toList();
    }

    private void append(String now, Event... appended) throws IOException {
        journal(now).append(Arrays.stream(appended).map(EventWriter::line).toList());
    }

    private EventJournal journal(String now) {
        return new EventJournal(store, Clock.fixed(Instant.parse(now), ZoneId.of("UTC")), disk);
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
