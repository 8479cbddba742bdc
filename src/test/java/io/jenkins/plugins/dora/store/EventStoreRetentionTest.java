package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose records count for a year, looked at on the first of November 2026. */
class EventStoreRetentionTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Retention YEAR = Retention.ofMonths(12, NOW);

    @TempDir
    private Path directory;

    @Test
    void whatIsTooOldDoesNotCountAndIsNotLost() throws IOException {
        record("2026-10", deployment("old", "2025-10-31T23:59:59Z"), deployment("new", "2025-11-01T00:00:00Z"));

        assertThat(counting(YEAR)).containsExactly("new");
        assertThat(counting(Retention.FOREVER)).containsExactly("old", "new");
        assertThat(file("events/2026-10.jsonl")).exists();
    }

    @Test
    void monthIsArchivedWhenAllOfItIsTooOld() throws IOException {
        record("2025-09", deployment("a", "2025-09-15T00:00:00Z"));
        record("2025-10", deployment("b", "2025-10-31T00:00:00Z"));
        record("2025-11", deployment("c", "2025-10-31T00:00:00Z"), deployment("d", "2025-11-02T00:00:00Z"));

        openAndClose();

        assertThat(file("archive/2025-09.jsonl")).exists();
        assertThat(file("archive/2025-10.jsonl")).exists();
        assertThat(file("events")).isDirectoryNotContaining("glob:**2025-{09,10}.jsonl");
        assertThat(counting(YEAR)).containsExactly("d");
        assertThat(counting(Retention.FOREVER)).containsExactly("c", "d");
    }

    @Test
    void movingTheFileBackBringsItBack() throws IOException {
        record("2025-09", deployment("a", "2025-09-15T00:00:00Z"));
        openAndClose();
        assertThat(counting(Retention.FOREVER)).isEmpty();

        Files.move(file("archive/2025-09.jsonl"), file("events/2025-09.jsonl"));

        assertThat(counting(Retention.FOREVER)).containsExactly("a");
    }

    @Test
    void monthStaysWhileSomethingInItCounts() throws IOException {
        record("2025-09", incident("open", Optional.empty()));
        record("2025-10", deployment("b", "2025-10-15T00:00:00Z"));

        openAndClose();

        assertThat(file("archive")).doesNotExist();
        assertThat(counting(YEAR)).containsExactly("open");
    }

    @Test
    void monthGoesWhenWhatCountedInItWasReplacedOrTakenBack() throws IOException {
        record("2025-09", incident("open", Optional.empty()), deployment("b", "2026-10-15T00:00:00Z"));
        record("2026-10", incident("open", Optional.of("2026-10-20T00:00:00Z")), SampleEvents.removal("b"));

        openAndClose();

        assertThat(file("archive/2025-09.jsonl")).exists();
        assertThat(counting(YEAR)).containsExactly("open");
    }

    @Test
    void nothingGoesBeforeWhatItTakesBack() throws IOException {
        record("2025-08", deployment("counts", "2026-10-15T00:00:00Z"), deployment("removed", "2026-10-15T00:00:00Z"));
        record("2025-09", SampleEvents.removal("removed"));

        openAndClose();

        assertThat(file("events/2025-09.jsonl")).exists();
        assertThat(counting(YEAR)).containsExactly("counts");
    }

    @Test
    void correctionThatIsTooOldTakesItsForerunnerAlong() throws IOException {
        record("2026-09", deployment("a", "2026-09-15T00:00:00Z"));
        record("2026-10", deployment("a", "2020-09-15T00:00:00Z"));

        assertThat(counting(YEAR)).isEmpty();
    }

    @Test
    void versionsAreTooOldByWhenTheyWereBuiltAndOnlyThey() throws IOException {
        Event version = new ApplicationVersion(
                "same",
                NOW.instant(),
                "shop",
                "1",
                Instant.parse("2020-01-01T00:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        record("2026-10", deployment("same", "2026-09-15T00:00:00Z"), version);

        assertThat(counting(YEAR)).containsExactly("same");
        try (EventStore store = EventStore.openReadOnly(directory, YEAR, OpeningProgress.UNHEARD)) {
            assertThat(store.snapshot().versions()).isEmpty();
        }
    }

    @Test
    void whatIsRecordedTooLateIsKeptAndDoesNotCount() throws IOException {
        try (EventStore store = open()) {
            assertThat(store.record(deployment("old", "2020-01-01T00:00:00Z"))).isEqualTo(Outcome.NEW);
            assertThat(store.snapshot().deployments()).isEmpty();
        }
        assertThat(counting(Retention.FOREVER)).containsExactly("old");
    }

    @Test
    void archiveIsNeverOverwritten() throws IOException {
        record("2025-09", deployment("a", "2025-09-15T00:00:00Z"));
        Files.createDirectory(file("archive"));
        Files.writeString(file("archive/2025-09.jsonl"), "there already");

        openAndClose();

        assertThat(file("archive/2025-09.jsonl")).hasContent("there already");
        assertThat(counting(Retention.FOREVER)).containsExactly("a");
    }

    @Test
    void damagedLinesAndPiecesOfLinesGoWithTheirMonth() throws IOException {
        record("2025-09", deployment("a", "2025-09-15T00:00:00Z"));
        String whole = Files.readString(file("events/2025-09.jsonl")) + "rubbish\n";
        Files.writeString(file("events/2025-09.jsonl"), whole + "{\"v\":1,");

        openAndClose();

        assertThat(file("archive/2025-09.jsonl")).hasContent(whole);
        assertThat(file("archive/2025-09.damaged")).hasContent("{\"v\":1,\n");
    }

    @Test
    void archiveThatCannotBeMadeKeepsNobodyFromTheStore() throws IOException {
        record("2025-09", deployment("a", "2025-09-15T00:00:00Z"));
        Files.writeString(file("archive"), "in the way");

        try (EventStore store = open()) {
            assertThat(store.record(deployment("b", "2026-10-15T00:00:00Z"))).isEqualTo(Outcome.NEW);
        }
        assertThat(counting(Retention.FOREVER)).containsExactly("a", "b");
    }

    private void record(String month, Event... events) throws IOException {
        Clock then = Clock.fixed(Instant.parse(month + "-20T12:00:00Z"), ZoneOffset.UTC);
        try (EventStore store = EventStore.open(directory, then)) {
            store.record(List.of(events));
        }
    }

    private EventStore open() throws IOException {
        return EventStore.open(directory, NOW, YEAR, OpeningProgress.UNHEARD);
    }

    private void openAndClose() throws IOException {
        open().close();
    }

    private List<String> counting(Retention retention) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory, retention, OpeningProgress.UNHEARD)) {
            List<String> incidents =
                    store.snapshot().incidents().stream().map(Incident::id).toList();
            return incidents.isEmpty()
                    ? store.snapshot().deployments().stream()
                            .map(Deployment::id)
                            .toList()
                    : incidents;
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static Deployment deployment(String id, String finishedAt) {
        Instant finish = Instant.parse(finishedAt);
        return Deployment.of("shop", "1", "production")
                .id(id)
                .between(finish, finish)
                .build();
    }

    private static Incident incident(String id, Optional<String> resolvedAt) {
        return new Incident(
                id,
                NOW.instant(),
                "shop",
                Optional.empty(),
                Instant.parse("2025-09-15T00:00:00Z"),
                resolvedAt.map(Instant::parse),
                "",
                "",
                "",
                Optional.empty());
    }
}
