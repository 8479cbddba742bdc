package io.jenkins.plugins.dora.history.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Reports a directory, a pipe or a device in the place of a file. */
public final class NoFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NoFileException(Path file) {
        super(file.toString(), null, "is not a file");
    }
}
