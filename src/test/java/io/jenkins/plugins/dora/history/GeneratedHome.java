package io.jenkins.plugins.dora.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a Jenkins home on disk, job by job and build by build. */
public record GeneratedHome(Path directory) {
    /** Returns the job with this full name; what is before a slash is a folder. */
    public GeneratedJob job(String fullName) {
        Path job = directory;
        for (String part : fullName.split("/")) {
            job = job.resolve("jobs").resolve(part);
        }
        return new GeneratedJob(fullName, job);
    }

    /** Returns the job whose configuration is in {@code path}, such as {@code jobs/shop/branches/main}. */
    public GeneratedJob jobAt(String path, String fullName) {
        return new GeneratedJob(fullName, directory.resolve(path));
    }

    /** Writes a file. */
    public GeneratedHome file(String path, String content) {
        write(directory.resolve(path), content);
        return this;
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
