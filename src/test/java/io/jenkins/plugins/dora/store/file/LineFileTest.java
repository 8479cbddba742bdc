package io.jenkins.plugins.dora.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    @TempDir
    Path directory;

    @Test
    void linesAreInTheOrderOfAppendingInADirectoryThatIsCreated() throws IOException {
        LineFile file = new LineFile(directory.resolve("new").resolve("lines.txt"));

        file.append("one");
        file.append("two");

        assertThat(file.path()).hasContent("one\ntwo\n");
    }

    @Test
    void lineAfterOneThatWasCutOffStandsAlone() throws IOException {
        Path path = Files.writeString(directory.resolve("lines.txt"), "one\ntw");

        new LineFile(path).append("three");

        assertThat(path).hasContent("one\ntw\nthree\n");
    }
}
