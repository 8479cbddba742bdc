package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDirectoryTest {
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void storeIsMadeWithAllThatLiesAboveIt() throws IOException {
        Path store = home.resolve("in/a/new/place");
        JournalDirectory directory = new JournalDirectory(store);
        assertThatThrownBy(directory::requireStore).isInstanceOf(NoSuchFileException.class);
        assertThat(directory.files()).isEmpty();

        directory.create();
        directory.create();

        directory.requireStore();
        assertThat(store.resolve("events")).isEmptyDirectory();
    }

    @Test
    void fileIsNoStore() throws IOException {
        JournalDirectory directory = new JournalDirectory(Files.writeString(home.resolve("file"), ""));

        assertThatThrownBy(directory::requireStore).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(directory::create).isInstanceOf(IOException.class);
    }

    @Test
    void currentFileIsThatOfTheMonthUnlessALaterOneIsThere() throws IOException {
        JournalDirectory directory = new JournalDirectory(home);
        directory.create();
        Path events = home.resolve("events");
        assertThat(directory.current(NOVEMBER)).isEqualTo(events.resolve("2026-11.jsonl"));

        Path january = Files.writeString(events.resolve("2027-01.jsonl"), "");
        Files.writeString(events.resolve("2026-10.jsonl"), "");

        assertThat(directory.current(NOVEMBER)).isEqualTo(january);
        assertThat(directory.name(january)).isEqualTo("events/2027-01.jsonl");
        assertThat(directory.damaged(january)).isEqualTo(events.resolve("2027-01.damaged"));
    }
}
