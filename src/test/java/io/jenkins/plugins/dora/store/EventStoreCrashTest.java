package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalReader;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that records, over and over: half of {@code -Ddora.kills=200} times with one thread. */
class EventStoreCrashTest {
    private static final int KILLS = Integer.getInteger("dora.kills", 12) / 2;
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_NANOS = 3_000_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void whatWasConfirmedOutlivesTheProcess(int threads) throws Exception {
        Random random = new Random(threads);
        Set<String> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process recorder = Recorder.start(directory, threads);
            confirmed.addAll(killAfter(1 + random.nextInt(40), random.nextInt(LONGEST_NANOS), recorder));

            assertThat(recorded()).doesNotHaveDuplicates().containsAll(confirmed);
        }
        assertThat(confirmed).hasSizeGreaterThan(KILLS);
    }

    private static Set<String> killAfter(int confirmations, long nanos, Process recorder) throws Exception {
        Set<String> confirmed = new HashSet<>();
        try (BufferedReader output = recorder.inputReader(StandardCharsets.UTF_8)) {
            for (String id = output.readLine(); id != null; id = output.readLine()) {
                confirmed.add(id);
                if (confirmed.size() == confirmations) {
                    LockSupport.parkNanos(nanos);
                    // Process.destroyForcibly would close the output with what is still to be read.
                    recorder.toHandle().destroyForcibly();
                }
            }
        }
        recorder.waitFor();
        // The last line may be cut off like any other output of a killed process.
        confirmed.removeIf(id -> id.length() < UUID_LENGTH);
        return confirmed;
    }

    /** Returns the ids of the lines as they are in the files, those that replace another one included. */
    private List<String> recorded() throws IOException {
        List<String> ids = new ArrayList<>();
        new JournalReader(
                        new JournalDirectory(directory),
                        event -> position -> ids.add(event.id()),
                        damage -> {},
                        torn -> {})
                .read(OpeningProgress.UNHEARD);
        return ids;
    }
}
