package io.jenkins.plugins.dora.store.journal;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens files for reading and counts the bytes that are read. */
final class ReadMeter {
    private final OpeningProgress progress;
    private final long bytesTotal;
    private long bytesRead;

    /** Measures {@code files} as long as they are now. */
    ReadMeter(List<Path> files, OpeningProgress progress) throws IOException {
        this.progress = progress;
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        bytesTotal = total;
    }

    InputStream open(Path file) throws IOException {
        return new FilterInputStream(new FileInputStream(file.toFile())) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                bytesRead += Math.max(0, count);
                progress.read(bytesRead, bytesTotal);
                return count;
            }
        };
    }
}
