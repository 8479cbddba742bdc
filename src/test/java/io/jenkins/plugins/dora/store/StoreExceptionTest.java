package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class StoreExceptionTest {
    @Test
    void saysWhatCouldNotBeDoneAndWhy() {
        assertThat(reason(new AccessDeniedException("/s/lock"))).isEqualTo("no permission for /s/lock");
        assertThat(reason(new NoSuchFileException("/s"))).isEqualTo("/s does not exist");
        assertThat(reason(new NotDirectoryException("/s"))).isEqualTo("/s is not a directory");
        assertThat(reason(new FileAlreadyExistsException("/s/events"))).isEqualTo("/s/events is not a directory");
        assertThat(reason(new IOException("No space left on device"))).isEqualTo("the disk is full");
        assertThat(reason(new IOException("There is not enough space on the disk")))
                .isEqualTo("the disk is full");
        assertThat(reason(new FileSystemException("/s/lock", null, "Read-only file system")))
                .isEqualTo("the file system is read-only");
        assertThat(reason(new FileNotFoundException("/s/events/2026-11.jsonl (Permission denied)")))
                .isEqualTo("/s/events/2026-11.jsonl (Permission denied)");
        assertThat(reason(new IOException())).isEqualTo("java.io.IOException");
    }

    @Test
    void keepsItsCause() {
        IOException cause = new IOException("Input/output error");

        assertThat(StoreException.of("Cannot write", cause)).hasCause(cause);
    }

    @Test
    void whatWasSaidIsNotSaidTwice() {
        StoreException known = new StoreException("It is closed");

        assertThat(StoreException.of("Cannot write", known)).isSameAs(known);
    }

    private static String reason(IOException cause) {
        String message = StoreException.of("Cannot write", cause).getMessage();
        assertThat(message).startsWith("Cannot write: ");
        return message.substring("Cannot write: ".length());
    }
}
