package io.jenkins.plugins.dora.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path directory;

    @Test
    void contentIsReplacedAndNothingElseIsLeft() throws IOException {
        WholeFile file = new WholeFile(directory.resolve("new").resolve("file.txt"));

        file.write("a long content".getBytes(StandardCharsets.UTF_8));
        file.write("short".getBytes(StandardCharsets.UTF_8));

        assertThat(file.path()).hasContent("short");
        assertThat(file.path().getParent().toFile().list()).containsExactly("file.txt");
    }

    @Test
    void draftOfAnEarlierProcessDoesNotMatter() throws IOException {
        Files.writeString(directory.resolve("file.txt.new"), "a draft that was never finished");
        WholeFile file = new WholeFile(directory.resolve("file.txt"));

        file.write("whole".getBytes(StandardCharsets.UTF_8));

        assertThat(directory.toFile().list()).containsExactly("file.txt");
        assertThat(file.path()).hasContent("whole");
    }
}
