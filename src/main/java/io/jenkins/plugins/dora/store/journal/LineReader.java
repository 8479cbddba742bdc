package io.jenkins.plugins.dora.store.journal;

import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a stream line by line without ever holding more than one line in memory. */
public final class LineReader implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * A line of the stream.
     *
     * @param number the line's number, from 1
     * @param start where it begins, in bytes from the start of the stream
     * @param bytes its content without the line feed; only the beginning of one that is too long
     * @param ended whether a line feed ends it; without one it is the last line of the stream
     */
    public record Line(long number, long start, byte[] bytes, boolean ended) {
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream stream;
    private final byte[] buffer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long position;
    private long lines;

    /** Reads a stream that is likely to be long. */
    public LineReader(InputStream stream) {
        this(stream, BUFFER_BYTES);
    }

    /** Reads a stream, {@code bufferBytes} at a time. */
    public LineReader(InputStream stream, int bufferBytes) {
        this.stream = stream;
        buffer = new byte[bufferBytes];
    }

    /** Returns the next line; empty after the last one. */
    public Optional<Line> read() throws IOException {
        bytes.reset();
        long start = position;
        while (next < end || fill()) {
            int feed = indexOfLineFeed();
            int stop = feed < 0 ? end : feed;
            // One byte more than allowed is kept, so that the caller sees that the line is too long.
            int room = EventCodec.MAX_LINE_BYTES + 1 - bytes.size();
            bytes.write(buffer, next, Math.min(stop - next, room));
            position += stop - next;
            next = stop;
            if (feed >= 0) {
                next++;
                position++;
                return Optional.of(new Line(++lines, start, bytes.toByteArray(), true));
            }
        }
        return position == start ? Optional.empty() : Optional.of(new Line(++lines, start, bytes.toByteArray(), false));
    }

    /** Returns where the next line begins, in bytes from the start of the stream. */
    public long position() {
        return position;
    }

    private int indexOfLineFeed() {
        for (int index = next; index < end; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
