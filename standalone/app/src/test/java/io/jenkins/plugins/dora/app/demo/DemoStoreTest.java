package io.jenkins.plugins.dora.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC);

    @Test
    void isAnOrdinaryStoreThatIsGoneWhenClosed() throws IOException {
        Path directory;
        try (DemoStore demo = DemoStore.create(CLOCK)) {
            directory = demo.directory();
            try (EventStore store = EventStore.openReadOnly(directory)) {
                assertThat(store.damage().lines()).isZero();
                assertThat(store.snapshot().deployments()).hasSizeGreaterThan(500);
                assertThat(store.snapshot().versions()).isNotEmpty();
                assertThat(store.snapshot().incidents()).isNotEmpty();
            }
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void whatAKilledDemoLeftIsDeletedByTheNextOne(@TempDir Path temporary) throws Exception {
        long ended = ended();
        Path leftOver = temporary.resolve("dora-demo-" + ended + "-1");
        Files.createDirectories(leftOver.resolve("events"));
        Files.writeString(leftOver.resolve("events/2026-11.jsonl"), "{}\n");
        Path inUse = Files.createDirectory(
                temporary.resolve("dora-demo-" + ProcessHandle.current().pid() + "-1"));
        Path other = Files.createDirectory(temporary.resolve("dora-demo-of-" + ended));

        try (DemoStore demo = DemoStore.create(temporary, CLOCK)) {
            assertThat(temporary).isDirectoryNotContaining(leftOver::equals);
            assertThat(inUse).exists();
            assertThat(other).exists();
            assertThat(demo.directory()).exists();
        }
    }

    /** Returns the id of a process that has ended. */
    private static long ended() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }
}
