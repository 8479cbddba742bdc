package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureExitTest {
    @Test
    void tellsWhichFileAndWhy() {
        assertThat(told(new NoSuchFileException("a"))).isEqualTo("dora: a: does not exist");
        assertThat(told(new AccessDeniedException("a"))).isEqualTo("dora: a: permission denied");
        assertThat(told(new FileSystemException("a", null, "Input/output error")))
                .isEqualTo("dora: a: Input/output error");
        assertThat(told(new FileSystemException("a"))).isEqualTo("dora: a: cannot be read or written");
    }

    @Test
    void tellsWhatOthersSaid() {
        assertThat(told(new IOException("the disk is full"))).isEqualTo("dora: the disk is full");
        assertThat(told(new UncheckedIOException(new IOException("the disk is full"))))
                .isEqualTo("dora: the disk is full");
    }

    @Test
    void admitsWhatNobodyExpected() {
        assertThat(told(new IllegalStateException("odd")))
                .isEqualTo("dora: this should not have happened: java.lang.IllegalStateException: odd");
    }

    private static String told(Exception exception) {
        StringWriter err = new StringWriter();
        int exitCode = new FailureExit()
                .handleExecutionException(exception, Dora.commandLine().setErr(new PrintWriter(err, true)), null);
        assertThat(exitCode).isOne();
        return err.toString().strip();
    }
}
