package io.jenkins.plugins.dora.store.file;

import io.jenkins.plugins.dora.store.journal.JournalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines that only grows. A line that a crash cut off damages no other. */
public record LineFile(Path path) {
    /** Appends a line; it is on disk when this returns. */
    public void append(String line) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (JournalFile file = new JournalFile(path)) {
            String start = file.endsWithinLine() ? "\n" : "";
            byte[] bytes = (start + line + '\n').getBytes(StandardCharsets.UTF_8);
            file.append(bytes, bytes.length);
            file.force();
        }
    }
}
