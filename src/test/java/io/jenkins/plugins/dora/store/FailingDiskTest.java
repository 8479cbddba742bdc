package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.journal.FailingDisk;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets the disk fail at every single thing that is asked of it, for once or from then on. */
class FailingDiskTest {
    private static final String CUT_OFF = "{\"v\":1,\"type\":";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCountsIsWhatIsOnDiskWhereverItFails(boolean recovering) throws IOException {
        int failures = 0;
        FailingDisk disk = disk(0, recovering);
        while (recordOn(disk, home.resolve("store" + failures))) {
            failures++;
            disk = disk(failures, recovering);
        }
        // Each of three appends opens, writes and forces; setting aside asks for more than that.
        assertThat(failures).isGreaterThan(12);
    }

    private static FailingDisk disk(int operations, boolean recovering) {
        FailingDisk disk = new FailingDisk();
        disk.operations = operations;
        disk.recovering = recovering;
        return disk;
    }

    /** Returns whether the disk failed at all. */
    private static boolean recordOn(FailingDisk disk, Path directory) throws IOException {
        Path file = Files.createDirectories(directory.resolve("events")).resolve("2020-01.jsonl");
        Files.writeString(file, CUT_OFF);
        boolean failed = false;
        EventStore store;
        try {
            store = open(directory, disk);
        } catch (StoreException e) {
            failed = true;
            assertThat(Files.readString(file)).isIn(CUT_OFF, "");
            heal(disk);
            store = open(directory, disk);
        }
        List<String> confirmed = new ArrayList<>();
        try (EventStore opened = store) {
            for (List<Event> batch : batches()) {
                try {
                    opened.record(batch);
                    batch.forEach(event -> confirmed.add(event.id()));
                } catch (StoreException e) {
                    failed = true;
                    assertThat(ids(opened)).isEqualTo(confirmed);
                    if (disk.recovering) {
                        assertThat(onDisk(directory)).isEqualTo(confirmed);
                    }
                }
            }
            assertThat(ids(opened)).isEqualTo(confirmed);
            heal(disk);
            opened.record(SampleEvents.deployment("last"));
            confirmed.add("last");
        }
        assertThat(onDisk(directory)).isEqualTo(confirmed);
        assertThat(Files.readString(directory.resolve("events/2020-01.damaged")))
                .contains(CUT_OFF);
        return failed;
    }

    private static List<List<Event>> batches() {
        return List.of(
                List.of(SampleEvents.deployment("d1")),
                List.of(SampleEvents.deployment("d2"), SampleEvents.deployment("d3")),
                List.of(SampleEvents.deployment("d4")));
    }

    private static EventStore open(Path directory, FailingDisk disk) throws StoreException {
        return EventStore.open(directory, Clock.systemUTC(), Retention.FOREVER, OpeningProgress.UNHEARD, disk);
    }

    private static void heal(FailingDisk disk) {
        disk.operations = Integer.MAX_VALUE;
    }

    private static List<String> onDisk(Path directory) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return ids(store);
        }
    }

    private static List<String> ids(EventStore store) {
        return store.snapshot().deployments().stream().map(Deployment::id).toList();
    }
}
