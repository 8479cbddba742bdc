package io.jenkins.plugins.dora.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Reports in one sentence why a store cannot be opened, read or written. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isInUse;

    StoreException(String message) {
        this(message, false);
    }

    private StoreException(String message, boolean isInUse) {
        super(message);
        this.isInUse = isInUse;
    }

    private StoreException(String message, Throwable cause) {
        super(message, cause);
        isInUse = false;
    }

    /** Creates an exception from who writes to the store, followed by what to do about that. */
    static StoreException inUse(Path directory, String writer) {
        return new StoreException("The store " + directory + " is being written by " + writer, true);
    }

    /** Whether the store cannot be written only because somebody else writes to it; reading is possible. */
    public boolean isInUse() {
        return isInUse;
    }

    /** Creates an exception from what could not be done and why; one that says so already is returned as it is. */
    public static StoreException of(String what, Throwable cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return of(what, unchecked.getCause());
        }
        return cause instanceof StoreException known ? known : new StoreException(what + ": " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (cause instanceof AccessDeniedException) {
            return "no permission for " + message;
        }
        if (cause instanceof NoSuchFileException) {
            return message + " does not exist";
        }
        // The second is what creating a directory throws where a file has its name.
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return message + " is not a directory";
        }
        // The JDK distinguishes these two only by the message of the operating system.
        if (message.contains("No space left") || message.contains("not enough space")) {
            return "the disk is full";
        }
        return message.contains("Read-only file system") ? "the file system is read-only" : message;
    }
}
