package io.jenkins.plugins.dora.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock DECEMBER = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Feed feed;

    @BeforeEach
    void readWhole() {
        feed = new Feed(new JournalDirectory(directory), Feed.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void everyEventIsThereOnceInTheOrderOfRecordingHoweverLongThePages(int limit) throws IOException {
        List<Event> november = List.of(
                SampleEvents.fullDeployment(),
                SampleEvents.version(),
                SampleEvents.acknowledgedIncident(),
                SampleEvents.move("shop/deploy", "store/deploy"));
        List<Event> december = List.of(SampleEvents.removal("pd-125"), SampleEvents.deployment("d2"));
        record(NOVEMBER, november);
        record(DECEMBER, december);

        List<String> expected = new ArrayList<>();
        november.forEach(event -> expected.add(text(EventWriter.line(event))));
        december.forEach(event -> expected.add(text(EventWriter.line(event))));
        assertThat(readAll(FeedCursor.START, limit)).isEqualTo(expected);
    }

    @Test
    void emptyJournalHasNothingAndBeginsOnceSomethingIsRecorded() throws IOException {
        FeedPage nothing = feed.read(FeedCursor.START, 10);
        assertThat(nothing.isEmpty()).isTrue();

        record(NOVEMBER, List.of(SampleEvents.deployment("d1")));
        assertThat(ids(feed.read(nothing.next(), 10))).containsExactly("d1");
    }

    @Test
    void cursorIsTheSameAfterBeingWritten() throws IOException {
        record(NOVEMBER, List.of(SampleEvents.deployment("d1"), SampleEvents.deployment("d2")));
        FeedCursor cursor = feed.read(FeedCursor.START, 1).next();

        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(FeedCursor.parse(cursor.toString())).contains(cursor);
        assertThat(FeedCursor.parse(FeedCursor.START.toString())).contains(FeedCursor.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MSAuLi8uLi9ldGMgMCAw", "MSAyMDI2LTExLmpzb25sIC0xIDA", "ä"})
    void otherTextsAreNoCursors(String text) {
        assertThat(FeedCursor.parse(text)).isEmpty();
    }

    @Test
    void cursorLeadsOnInAFileThatWasArchivedMeanwhile() throws IOException {
        record(NOVEMBER, List.of(SampleEvents.deployment("d1"), SampleEvents.deployment("d2")));
        FeedCursor cursor = feed.read(FeedCursor.START, 1).next();
        record(DECEMBER, List.of(SampleEvents.deployment("d3")));

        JournalDirectory journal = new JournalDirectory(directory);
        journal.archive(journal.files().get(0));

        assertThat(ids(feed.read(cursor, 10))).containsExactly("d2", "d3");
        assertThat(ids(feed.read(FeedCursor.START, 10))).containsExactly("d1", "d2", "d3");
    }

    @Test
    void cursorOfAnotherJournalBeginsAgainAndIsReported() throws IOException {
        record(NOVEMBER, List.of(SampleEvents.deployment("d1"), SampleEvents.deployment("d2")));
        FeedCursor cursor = feed.read(FeedCursor.START, 2).next();
        Path file = directory.resolve("events/2026-11.jsonl");

        Files.writeString(file, Files.readString(file).replace("\"d1\"", "\"dX\""));
        assertThat(lines(feed.read(cursor, 10))).hasSize(3).first().isEqualTo("{\"type\":\"restarted\"}");

        Files.writeString(file, "");
        FeedPage shorter = feed.read(cursor, 10);
        assertThat(lines(shorter)).containsExactly("{\"type\":\"restarted\"}");
        assertThat(feed.read(shorter.next(), 10).isEmpty()).isTrue();
    }

    @Test
    void damagedLinesAreReportedInTheirPlacesWithoutTheirContent() throws IOException {
        record(NOVEMBER, List.of(SampleEvents.deployment("d1")));
        record(DECEMBER, List.of(SampleEvents.deployment("d2")));
        append(
                "2026-11",
                "\n",
                "{\"type\":\"deployment\",\"id\":\"jane@example.org\"}\n",
                "{\"v\":2,\"type\":\"deployment\"}\n",
                "{\"type\":\"star\",\"by\":\"jane@example.org\"}\n",
                "{\"type\":\"depl");

        List<String> lines = readAll(FeedCursor.START, 2);

        assertThat(lines)
                .filteredOn(line -> line.contains("unreadable"))
                .containsExactly(
                        notice(3, "UNREADABLE"),
                        notice(4, "NEWER_FORMAT"),
                        notice(5, "UNKNOWN_TYPE"),
                        notice(6, "CUT_OFF"));
        assertThat(String.join("", lines)).doesNotContain("jane");
        assertThat(lines).hasSize(6).last().asString().contains("\"d2\"");
    }

    private static String notice(int line, String kind) {
        return "{\"type\":\"unreadable\",\"file\":\"events/2026-11.jsonl\",\"line\":" + line + ",\"kind\":\"" + kind
                + "\"}";
    }

    @Test
    void fieldsThatAreNotKnownAreNotHandedOn() throws IOException {
        append(
                "2026-11",
                text(EventWriter.line(SampleEvents.deployment("d1"))).replace("{", "{\"author\":\"Jane\",") + "\n");

        assertThat(lines(feed.read(FeedCursor.START, 10)))
                .containsExactly(text(EventWriter.line(SampleEvents.deployment("d1"))));
    }

    @Test
    void lineThatIsBeingWrittenIsReadOnceItIsThere() throws IOException {
        String line = text(EventWriter.line(SampleEvents.deployment("d1")));
        append("2026-11", line.substring(0, 40));
        FeedPage none = feed.read(FeedCursor.START, 10);
        assertThat(none.isEmpty()).isTrue();

        append("2026-11", line.substring(40) + "\n");
        assertThat(ids(feed.read(none.next(), 10))).containsExactly("d1");
    }

    @Test
    void completeLineWithoutAnEndCountsAndIsNotRepeated() throws IOException {
        append("2026-11", text(EventWriter.line(SampleEvents.deployment("d1"))));
        FeedPage first = feed.read(FeedCursor.START, 10);
        record(NOVEMBER, List.of(SampleEvents.deployment("d2")));

        assertThat(ids(first)).containsExactly("d1");
        assertThat(ids(feed.read(first.next(), 10))).containsExactly("d2");
    }

    @Test
    void nothingIsHandedOnBeforeItIsConfirmed() throws IOException {
        try (EventStore store = EventStore.open(directory, NOVEMBER)) {
            store.record(SampleEvents.deployment("d1"));
            // What a batch leaves that is being written at this moment, or whose disk has failed.
            append("2026-11", text(EventWriter.line(SampleEvents.deployment("d2"))) + "\n");
            append("2026-12", text(EventWriter.line(SampleEvents.deployment("d3"))) + "\n");

            assertThat(ids(store.feed().read(FeedCursor.START, 10))).containsExactly("d1");
        }
        try (EventStore store = EventStore.open(directory, DECEMBER)) {
            assertThat(ids(store.feed().read(FeedCursor.START, 10))).containsExactly("d1", "d2", "d3");
        }
    }

    @Test
    void newStoreHasNothingToHandOn() throws IOException {
        try (EventStore store = EventStore.open(directory, NOVEMBER)) {
            append("2026-11", text(EventWriter.line(SampleEvents.deployment("d1"))) + "\n");

            assertThat(store.feed().read(FeedCursor.START, 10).isEmpty()).isTrue();
        }
    }

    private void record(Clock clock, List<Event> events) throws IOException {
        try (EventStore store = EventStore.open(directory, clock)) {
            store.record(events);
        }
    }

    private void append(String month, String... texts) throws IOException {
        Path file = Files.createDirectories(directory.resolve("events")).resolve(month + ".jsonl");
        Files.writeString(file, String.join("", texts), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> readAll(FeedCursor start, int limit) throws IOException {
        List<String> all = new ArrayList<>();
        FeedPage page = feed.read(start, limit);
        while (!page.isEmpty()) {
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(lines(page));
            page = feed.read(page.next(), limit);
        }
        return all;
    }

    private static List<String> lines(FeedPage page) {
        return page.lines().stream().map(FeedTest::text).toList();
    }

    private static List<String> ids(FeedPage page) {
        return lines(page).stream()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\",\"at.*", "$1"))
                .toList();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
