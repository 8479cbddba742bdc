package io.jenkins.plugins.dora.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that are named on the command line, with errors that name the file and the reason. */
public final class InputFile {
    /** Stands for the standard input. */
    public static final String STANDARD_INPUT = "-";

    private InputFile() {}

    /**
     * Opens a file, or the standard input.
     *
     * @param name a path, or {@link #STANDARD_INPUT}
     */
    public static InputStream open(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return System.in;
        }
        requireNoDirectory(Path.of(name));
        return Files.newInputStream(Path.of(name));
    }

    /** Returns the text of a file in UTF-8. */
    public static String text(Path file) throws IOException {
        requireNoDirectory(file);
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "is not text in UTF-8");
        }
    }

    private static void requireNoDirectory(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
    }
}
