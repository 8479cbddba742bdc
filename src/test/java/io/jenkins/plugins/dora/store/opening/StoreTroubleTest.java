package io.jenkins.plugins.dora.store.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTroubleTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    private Path directory;

    private Path events;

    @BeforeEach
    void createDirectory() throws IOException {
        events = Files.createDirectory(directory.resolve("events"));
    }

    @Test
    void healthyStoreIsNoneAndNeitherIsALineThatACrashCutOff() throws IOException {
        Files.writeString(events.resolve("2026-11.jsonl"), "{\"v\":1,");

        try (EventStore store = open()) {
            assertThat(store.damage().lines()).isOne();
            assertThat(StoreTrouble.of(store)).isEmpty();
        }
    }

    @Test
    void linesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(events.resolve("2026-11.jsonl"), "rubbish\n");

        try (EventStore store = open()) {
            StoreTrouble trouble = StoreTrouble.of(store).orElseThrow();
            assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.DAMAGED);
            assertThat(trouble.details()).singleElement().asString().startsWith("events/2026-11.jsonl, line 1: JSON");
        }
    }

    @Test
    void newerFormatWeighsMoreThanDamage() throws IOException {
        Files.writeString(events.resolve("2026-11.jsonl"), "rubbish\n{\"v\":2}\n");

        try (EventStore store = open()) {
            StoreTrouble trouble = StoreTrouble.of(store).orElseThrow();
            assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.NEWER_FORMAT);
            assertThat(trouble.details()).hasSize(2);
        }
    }

    @Test
    void failureToWriteIsKnownUntilSomethingIsWritten() throws IOException {
        try (EventStore store = open()) {
            Files.delete(events);
            Files.writeString(events, "in the way");
            assertThatThrownBy(() -> store.record(event())).isInstanceOf(StoreException.class);

            StoreTrouble trouble = StoreTrouble.of(store).orElseThrow();
            assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.UNWRITABLE);
            assertThat(trouble.details()).singleElement().asString().startsWith("Cannot write to the store");

            Files.delete(events);
            Files.createDirectory(events);
            store.record(event());
            assertThat(StoreTrouble.of(store)).isEmpty();
        }
    }

    private EventStore open() throws StoreException {
        return EventStore.open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Event event() {
        return Deployment.of("shop", "1", "production")
                .id("d1")
                .between(NOW, NOW)
                .build();
    }
}
