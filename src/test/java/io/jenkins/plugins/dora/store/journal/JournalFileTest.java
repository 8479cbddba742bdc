package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    @TempDir
    private Path directory;

    @Test
    void growsAtItsEnd() throws IOException {
        Path path = Files.writeString(directory.resolve("a"), "one\n");
        try (JournalFile file = new JournalFile(path)) {
            assertThat(file.endsWithinLine()).isFalse();
            file.append("two".getBytes(), 2);

            assertThat(file.endsWithinLine()).isTrue();
            assertThat(file.length()).isEqualTo(6);
            assertThat(path).hasContent("one\ntw");
        }
    }

    @Test
    void emptyFileEndsNoLine() throws IOException {
        try (JournalFile file = new JournalFile(directory.resolve("new"))) {
            assertThat(file.endsWithinLine()).isFalse();
        }
    }

    @Test
    void takesTheEndOfAnotherFile() throws IOException {
        String content = "x".repeat(100_000);
        try (JournalFile from = new JournalFile(Files.writeString(directory.resolve("from"), "head" + content));
                JournalFile to = new JournalFile(Files.writeString(directory.resolve("to"), "before "))) {
            to.append(from, 4);
        }

        assertThat(directory.resolve("to")).hasContent("before " + content);
    }

    @Test
    void interruptedThreadsWriteAllTheSame() throws IOException {
        try (JournalFile file = new JournalFile(directory.resolve("a"))) {
            Thread.currentThread().interrupt();
            file.append("one".getBytes(), 3);
            file.force();
            JournalFile.forceDirectory(directory);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(directory.resolve("a")).hasContent("one");
    }
}
