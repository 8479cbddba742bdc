package io.jenkins.plugins.dora.store.journal;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.EventReader;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers the lines of files, and reads a single one again. Safe for use by several threads. */
public final class JournalLines implements EventReader {
    // A terabyte in each of eight million files.
    private static final int OFFSET_BITS = 40;
    private static final long OFFSET = (1L << OFFSET_BITS) - 1;
    // A line has a thousand bytes, or a few times as many.
    private static final int BUFFER_BYTES = 8 * 1024;

    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final EventCodec codec = new EventCodec();

    /** Returns what stands for the line of {@code file} that begins {@code start} bytes after the file's beginning. */
    long position(Path file, long start) {
        return positionOf(number(file), start);
    }

    private int number(Path file) {
        int last = files.size() - 1;
        int known = last >= 0 && files.get(last).equals(file) ? last : files.indexOf(file);
        if (known < 0) {
            files.add(file);
            return last + 1;
        }
        return known;
    }

    private static long positionOf(int file, long start) {
        return (long) file << OFFSET_BITS | start;
    }

    /** Returns the file of a line. */
    public Path file(long position) {
        return files.get((int) (position >>> OFFSET_BITS));
    }

    /** Returns where a line begins, in bytes from the start of its file. */
    public static long start(long position) {
        return position & OFFSET;
    }

    @Override
    public Event read(long position) {
        Path file = file(position);
        try {
            return codec.decodeRecorded(line(file, start(position)), JournalDirectory.startOfMonth(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidEventException e) {
            throw new UncheckedIOException(new IOException("Changed by something else: " + file, e));
        }
    }

    private static byte[] line(Path file, long start) throws IOException {
        // No FileChannel: an interrupt, as when a build is aborted, would close it.
        try (InputStream stream = new FileInputStream(file.toFile());
                LineReader lines = new LineReader(stream, BUFFER_BYTES)) {
            stream.skipNBytes(start);
            return lines.read()
                    .orElseThrow(() -> new EOFException(file + " is shorter than it was"))
                    .bytes();
        }
    }
}
