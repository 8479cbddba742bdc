package io.jenkins.plugins.dora.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

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
}
