package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.journal.Damage;
import io.jenkins.plugins.dora.store.journal.FailingDisk;
import io.jenkins.plugins.dora.store.journal.JournalFile;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);
    private static final List<Event> EVERYTHING = List.of(
            SampleEvents.fullDeployment(),
            SampleEvents.version(),
            SampleEvents.incident(),
            SampleEvents.openIncident(),
            SampleEvents.deployment("d1"),
            SampleEvents.removal("pd-124"),
            SampleEvents.move("shop", "store"),
            SampleEvents.deployment("d1", "2"));

    @TempDir
    private Path directory;

    @Test
    void newStoreIsEmpty() throws IOException {
        try (EventStore store = EventStore.open(directory.resolve("in/a/new/place"), CLOCK)) {
            assertThat(contents(store.snapshot())).isEqualTo(contents(Snapshot.EMPTY));
            assertThat(store.damage().lines()).isZero();
        }
    }

    @Test
    void whatWasRecordedIsThereAfterARestart() throws IOException {
        Snapshot before;
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            store.record(EVERYTHING);
            before = store.snapshot();
        }
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(contents(store.snapshot())).isEqualTo(contents(before));
            assertThat(before.deployments())
                    .extracting(Deployment::id)
                    .containsExactly(SampleEvents.fullDeployment().id(), "d1");
            assertThat(before.versions()).hasSize(1);
            assertThat(before.incidents()).containsExactly(SampleEvents.incident());
        }
    }

    @Test
    void recordingTwiceWritesOnce() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.record(SampleEvents.deployment("d1"))).isEqualTo(Outcome.NEW);
            long size = Files.size(journal());
            Deployment again = Deployment.of("shop", "1.4.2", "production")
                    .id("d1")
                    .recordedAt(SampleEvents.NOON.plusSeconds(86_400))
                    .between(SampleEvents.NOON, SampleEvents.NOON.plusSeconds(90))
                    .build();

            assertThat(store.record(again)).isEqualTo(Outcome.UNCHANGED);
            assertThat(store.record(List.of(again, again))).containsOnly(Outcome.UNCHANGED);
            assertThat(Files.size(journal())).isEqualTo(size);
            assertThat(store.record(SampleEvents.deployment("d1", "2"))).isEqualTo(Outcome.REPLACED);
            assertThat(store.record(List.of(SampleEvents.removal("d1"), SampleEvents.removal("d1"))))
                    .containsExactly(Outcome.NEW, Outcome.UNCHANGED);
            assertThat(contents(store.snapshot())).isEqualTo(contents(Snapshot.EMPTY));
        }
    }

    @Test
    void whiteSpaceAroundNamesIsNeitherRecordedNorReadAgain() throws IOException {
        Path file = Files.createDirectories(directory.resolve("events")).resolve("2026-10.jsonl");
        Files.writeString(
                file,
                "{\"type\":\"deployment\",\"id\":\"d1\",\"application\":\"shop \",\"version\":\"1\",\"environment\":"
                        + "\"production\",\"finishedAt\":\"2026-10-02T12:01:30Z\",\"result\":\"SUCCESS\"}\n");
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            Instant finish = Instant.parse("2026-11-02T12:00:00Z");
            store.record(Deployment.of("\tshop", "2\u2003", " production ")
                    .id("d2")
                    .between(finish, finish)
                    .build());

            assertThat(store.snapshot().timeline("shop").deployments().size()).isEqualTo(2);
            assertThat(store.snapshot().names().environments().size()).isEqualTo(1);
            assertThat(Files.readString(journal()))
                    .contains("\"shop\",\"version\":\"2\",\"environment\":\"production\"");
            assertThat(Files.readString(file)).contains("\"shop \"");
        }
    }

    @Test
    void longNamesOfOneBeginningStayApart() throws IOException {
        String beginning = "x".repeat(300);
        Path file = Files.createDirectories(directory.resolve("events")).resolve("2026-10.jsonl");
        for (String name : List.of(beginning + "a", beginning + "b")) {
            Files.writeString(
                    file,
                    "{\"type\":\"deployment\",\"id\":\"" + name + name + "\",\"application\":\"" + name
                            + "\",\"version\":\"1\",\"environment\":\"production\","
                            + "\"finishedAt\":\"2026-10-02T12:01:30Z\",\"result\":\"SUCCESS\"}\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.damage().lines()).isZero();
            assertThat(store.snapshot().names().applications().size()).isEqualTo(2);
            assertThat(store.snapshot().deployments())
                    .hasSize(2)
                    .allMatch(deployment -> deployment.application().length() == 255)
                    .allMatch(deployment -> deployment.id().length() == 500);

            assertThat(store.record(SampleEvents.removal(beginning + "a" + beginning + "a")))
                    .isEqualTo(Outcome.NEW);
            assertThat(store.snapshot().deployments()).hasSize(1);
        }
    }

    @Test
    void moveWithoutATimeIsRecordedOnce() throws IOException {
        JobMoved move = new JobMoved(CLOCK.instant(), "a", "b", false);
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.record(move)).isEqualTo(Outcome.NEW);
            assertThat(store.record(new JobMoved(CLOCK.instant().plusSeconds(1), "a", "b", false)))
                    .isEqualTo(Outcome.UNCHANGED);
        }
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.record(move)).isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void halfACharacterIsRefusedWithItsField() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThatThrownBy(() -> store.record(SampleEvents.deployment("d1", "1\uD83D.2")))
                    .isInstanceOf(InvalidEventException.class)
                    .hasMessage("version: must not contain half a character (U+D83D)");
        }
    }

    @Test
    void eventThatCouldNotBeReadBackIsRefusedWithItsWholeBatch() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThatThrownBy(() -> store.record(
                            List.of(SampleEvents.deployment("d1"), SampleEvents.deployment("d2", "x".repeat(5_001)))))
                    .isInstanceOf(InvalidEventException.class)
                    .hasMessage("version: is 5001 characters long; at most 255 are allowed");
            assertThat(contents(store.snapshot())).isEqualTo(contents(Snapshot.EMPTY));
            assertThat(journal()).doesNotExist();
        }
    }

    @Test
    void fullDiskChangesNothing() throws IOException {
        FailingDisk disk = new FailingDisk();
        try (EventStore store = EventStore.open(directory, CLOCK, Retention.FOREVER, OpeningProgress.UNHEARD, disk)) {
            store.record(SampleEvents.deployment("d1"));
            String before = Files.readString(journal());
            disk.room = 300;
            List<Event> batch = List.of(SampleEvents.deployment("d2"), SampleEvents.deployment("d3"));

            assertThatThrownBy(() -> store.record(batch))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("Cannot write to the store " + directory + ": the disk is full");
            assertThat(store.snapshot().deployments())
                    .extracting(Deployment::id)
                    .containsExactly("d1");
            assertThat(journal()).hasContent(before);

            disk.room = Long.MAX_VALUE;
            assertThat(store.record(batch)).containsExactly(Outcome.NEW, Outcome.NEW);
        }
        assertThat(recorded()).containsExactly("d1", "d2", "d3");
    }

    @Test
    void whatWasRefusedIsTakenBackOnClosingAtTheLatest() throws IOException {
        FailingDisk disk = new FailingDisk();
        try (EventStore store = EventStore.open(directory, CLOCK, Retention.FOREVER, OpeningProgress.UNHEARD, disk)) {
            store.record(SampleEvents.deployment("d1"));
            disk.forcing = false;
            disk.truncating = false;
            assertThatThrownBy(() -> store.record(SampleEvents.deployment("d2")))
                    .isInstanceOf(StoreException.class);
            disk.forcing = true;
            disk.truncating = true;
        }
        assertThat(recorded()).containsExactly("d1");
    }

    @Test
    void interruptedThreadsRecordAllTheSame() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            Thread.currentThread().interrupt();
            assertThat(store.record(SampleEvents.deployment("d1"))).isEqualTo(Outcome.NEW);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(recorded()).containsExactly("d1");
    }

    @Test
    void secondWriterIsRefusedAndReadersAreNot() throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            store.record(SampleEvents.deployment("d1"));

            assertThatThrownBy(() -> EventStore.open(directory, CLOCK))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being written by this process");
            assertThat(recorded()).containsExactly("d1");
        }
        EventStore.open(directory, CLOCK).close();
    }

    @Test
    void readersWriteNothing() throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            assertThatThrownBy(() -> store.record(SampleEvents.deployment("d1")))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The store " + directory + " is read-only");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void closedStoreCanOnlyBeRead() throws IOException {
        EventStore store = EventStore.open(directory, CLOCK);
        store.record(SampleEvents.deployment("d1"));
        store.close();
        store.close();

        assertThat(store.snapshot().deployments()).hasSize(1);
        assertThatThrownBy(() -> store.record(SampleEvents.deployment("d2")))
                .hasMessage("The store " + directory + " is closed");
    }

    @Test
    void placesThatAreNoStoreAreRefusedBySaying() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> EventStore.openReadOnly(missing))
                .isInstanceOf(StoreException.class)
                .hasMessage("Cannot read the store " + missing + ": " + missing + " does not exist");
        assertThatThrownBy(() -> EventStore.openReadOnly(file))
                .hasMessage("Cannot read the store " + file + ": " + file + " is not a directory");
        assertThatThrownBy(() -> EventStore.open(file, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessage("Cannot open the store " + file + " for writing: " + file + " is not a directory");
    }

    @Test
    void directoryThatIsReadOnlyIsRefusedForWritingAndReadAllTheSame() throws IOException {
        EventStore.open(directory, CLOCK).close();
        Path lock = directory.resolve("lock");
        assumeThat(lock.toFile().setReadOnly() && !Files.isWritable(lock)).isTrue();

        assertThatThrownBy(() -> EventStore.open(directory, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessage("Cannot open the store " + directory + " for writing: no permission for " + lock);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void damageIsReported() throws IOException {
        Files.createDirectories(directory.resolve("events"));
        Files.writeString(journal(), "rubbish\n");

        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.damage().first())
                    .extracting(Damage::file, Damage::line)
                    .containsExactly(tuple("events/2026-11.jsonl", 1L));
            assertThat(store.snapshot().unreadable()).isOne();
        }
    }

    @Test
    void cutOffLineIsSetAsideByWhoeverWritesAndLeftByWhoeverReads() throws IOException {
        Files.createDirectories(directory.resolve("events"));
        Files.writeString(journal(), "{\"v\":1,");

        try (EventStore store = EventStore.openReadOnly(directory)) {
            assertThat(store.damage().messages())
                    .containsExactly("events/2026-11.jsonl, line 1: is incomplete, or still being written");
        }
        assertThat(journal()).hasContent("{\"v\":1,");
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.damage().messages())
                    .containsExactly(
                            "events/2026-11.jsonl, line 1: was incomplete, and is now in events/2026-11.damaged");
        }
        assertThat(journal()).isEmptyFile();
    }

    @Test
    void storeOfANewerVersionIsReadAsFarAsItIsUnderstoodAndNotTouched() throws IOException {
        Files.createDirectories(directory.resolve("events"));
        EventCodec codec = new EventCodec();
        Files.writeString(
                directory.resolve("events/2026-10.jsonl"), codec.encode(SampleEvents.deployment("d1")) + "\n{\"v\":1,");
        Files.writeString(
                journal(), "{\"v\":2,\"type\":\"deployment\"}\n" + codec.encode(SampleEvents.deployment("d3")));

        try (EventStore store = EventStore.open(directory, CLOCK)) {
            assertThat(store.snapshot().deployments())
                    .extracting(Deployment::id)
                    .containsExactly("d1", "d3");
            assertThat(store.damage().newerFormat().orElseThrow().line()).isEqualTo(1);
            assertThat(store.damage().lines()).isEqualTo(2);
            assertThatThrownBy(() -> store.record(SampleEvents.deployment("d4")))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The store " + directory + " is read-only, because a newer version of the"
                            + " plugin wrote to it (events/2026-11.jsonl, line 1: v: 2 is newer than the format"
                            + " understood here, 1); record with that version, or a later one");
            // Nobody is kept from writing by a store that cannot write.
            StoreLock.acquire(directory).close();
        }
        assertThat(directory.resolve("events/2026-10.jsonl")).content().endsWith("\n{\"v\":1,");
        assertThat(directory.resolve("events/2026-10.damaged")).doesNotExist();
    }

    @Test
    void manyThreadsRecordWhileOthersRead() throws Exception {
        int writers = 8;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            AtomicBoolean recording = new AtomicBoolean(true);
            List<Future<Set<String>>> readers = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(reader(store, recording)))
                    .toList();
            List<Future<?>> recorders = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String prefix = writer + "/";
                recorders.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        store.record(SampleEvents.deployment(prefix + i));
                    }
                    return null;
                }));
            }
            for (Future<?> recorder : recorders) {
                recorder.get(30, TimeUnit.SECONDS);
            }
            recording.set(false);

            assertThat(store.snapshot().deployments()).hasSize(writers * each);
            for (Future<Set<String>> reader : readers) {
                assertThat(reader.get(30, TimeUnit.SECONDS)).hasSize(writers * each);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(recorded()).hasSize(writers * each).doesNotHaveDuplicates();
    }

    /** Reads until nothing is recorded any more, and sees to it that nothing that was there ever goes. */
    private static Callable<Set<String>> reader(EventStore store, AtomicBoolean recording) {
        return () -> {
            Set<String> seen = new HashSet<>();
            boolean again = true;
            while (again) {
                again = recording.get();
                List<String> now = store.snapshot().deployments().stream()
                        .map(Deployment::id)
                        .toList();
                assertThat(new HashSet<>(now)).hasSameSizeAs(now).containsAll(seen);
                seen.addAll(now);
            }
            return seen;
        };
    }

    @Test
    void readersDoNotWaitForTheDisk() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        JournalFile.Opener slowDisk = path -> new JournalFile(path) {
            @Override
            public void force() {
                writing.countDown();
                await(written);
            }
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (EventStore store =
                EventStore.open(directory, CLOCK, Retention.FOREVER, OpeningProgress.UNHEARD, slowDisk)) {
            Future<Outcome> recording = threads.submit(() -> store.record(SampleEvents.deployment("d1")));
            await(writing);
            assertThat(contents(store.snapshot())).isEqualTo(contents(Snapshot.EMPTY));

            written.countDown();
            assertThat(recording.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.NEW);
            assertThat(store.snapshot().deployments()).hasSize(1);
        } finally {
            written.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path journal() {
        return directory.resolve("events/2026-11.jsonl");
    }

    private List<String> recorded() throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return store.snapshot().deployments().stream().map(Deployment::id).toList();
        }
    }

    private static List<List<?>> contents(Snapshot snapshot) {
        return List.of(snapshot.deployments(), snapshot.versions(), snapshot.incidents());
    }
}
