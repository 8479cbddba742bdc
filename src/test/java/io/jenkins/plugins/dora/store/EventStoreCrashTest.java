package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStoreCrashTest {
    private static final int KILLS = 10;

    @TempDir
    private Path directory;

    @Test
    void whatWasConfirmedOutlivesTheProcess() throws Exception {
        Random random = new Random(7);
        Set<String> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process recorder = Recorder.start(directory);
            confirmed.addAll(killAfter(1 + random.nextInt(40), recorder));

            assertThat(recorded()).containsAll(confirmed);
        }
        assertThat(confirmed).hasSizeGreaterThan(KILLS);
    }

    private static Set<String> killAfter(int confirmations, Process recorder) throws Exception {
        Set<String> confirmed = new HashSet<>();
        try (BufferedReader output = recorder.inputReader(StandardCharsets.UTF_8)) {
            for (String id = output.readLine(); id != null; id = output.readLine()) {
                confirmed.add(id);
                if (confirmed.size() == confirmations) {
                    // Process.destroyForcibly would close the output with what is still to be read.
                    recorder.toHandle().destroyForcibly();
                }
            }
        }
        recorder.waitFor();
        // The last line may be cut off like any other output of a killed process.
        confirmed.removeIf(id -> id.length() < 36);
        return confirmed;
    }

    private Set<String> recorded() throws IOException {
        Set<String> ids = new HashSet<>();
        try (EventStore store = EventStore.openReadOnly(directory)) {
            store.snapshot().deployments().stream().map(Deployment::id).forEach(ids::add);
        }
        return ids;
    }
}
