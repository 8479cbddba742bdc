package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
    @TempDir
    private Path directory;

    @Test
    void secondWriterOfThisProcessIsTurnedAway() throws IOException {
        try (StoreLock lock = StoreLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> StoreLock.acquire(directory.resolve(".")))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The store " + directory.resolve(".") + " is being written by this process;"
                            + " close that writer first");
        }
        assertThatCode(() -> StoreLock.acquire(directory).close()).doesNotThrowAnyException();
    }

    @Test
    void writerOfAnotherProcessIsTurnedAwayEvenAfterASecondOfThisOne() throws Exception {
        try (StoreLock lock = StoreLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> StoreLock.acquire(directory)).isInstanceOf(StoreException.class);

            Process other = Recorder.start(directory, 1);
            try {
                assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(other.exitValue()).isNotZero();
                assertThat(new String(other.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("The store " + directory
                                + " is being written by another process; stop that process first");
            } finally {
                other.destroyForcibly();
            }
        }
    }

    @Test
    void lockThatCannotBeMadeLeavesNothingHeld() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("lock"));
        assertThatThrownBy(() -> StoreLock.acquire(directory)).isInstanceOf(IOException.class);

        Files.delete(inTheWay);
        assertThatCode(() -> StoreLock.acquire(directory).close()).doesNotThrowAnyException();
    }

    @Test
    void closingTwiceGivesUpOnlyOnesOwnLock() throws IOException {
        StoreLock first = StoreLock.acquire(directory);
        first.close();
        try (StoreLock second = StoreLock.acquire(directory)) {
            first.close();
            assertThat(second).isNotNull();
            assertThatThrownBy(() -> StoreLock.acquire(directory)).isInstanceOf(StoreException.class);
        }
    }
}
