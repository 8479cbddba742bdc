package io.jenkins.plugins.dora.store.feed;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.Fingerprint;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.LineReader;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.EventWriter;
import io.jenkins.plugins.dora.store.json.NewerFormatException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * One file of a journal, as a feed reads it.
 *
 * @param path where it is
 * @param name its name relative to the store's directory
 * @param length how many bytes of it may be read
 * @param growing whether it is the file that takes what is recorded
 */
record FeedFile(Path path, String name, long length, boolean growing) {
    /** By month; of two files of a month, the archived one is older. */
    static final Comparator<FeedFile> IN_ORDER =
            Comparator.comparing(FeedFile::fileName).thenComparing(FeedFile::name);

    /** How much before a cursor is compared: a line or a few, so that another journal has something else there. */
    private static final int CHECKED_BYTES = 4 * 1024;

    private static final EventCodec CODEC = new EventCodec();

    private String fileName() {
        return path.toFile().getName();
    }

    boolean isNamed(String file) {
        return fileName().equals(file);
    }

    /** Whether the lines before a cursor are in this file. */
    boolean holds(FeedCursor cursor) throws IOException {
        return isNamed(cursor.file()) && cursor.offset() <= length && check(cursor.offset()) == cursor.check();
    }

    /** Returns the place behind the last line that has its end: the one after it may be in the middle of being written. */
    FeedCursor end() throws IOException {
        long end = length;
        while (end > 0) {
            long start = Math.max(0, end - CHECKED_BYTES);
            try (InputStream stream = open(start)) {
                byte[] bytes = stream.readNBytes((int) (end - start));
                for (int index = bytes.length - 1; index >= 0; index--) {
                    if (bytes[index] == '\n') {
                        return cursor(start + index + 1);
                    }
                }
            }
            end = start;
        }
        return cursor(0);
    }

    private FeedCursor cursor(long offset) throws IOException {
        return new FeedCursor(fileName(), offset, check(offset));
    }

    private long check(long offset) throws IOException {
        long start = Math.max(0, offset - CHECKED_BYTES);
        try (InputStream stream = open(start)) {
            byte[] bytes = stream.readNBytes((int) (offset - start));
            return Fingerprint.of(new String(bytes, StandardCharsets.ISO_8859_1))
                    .high();
        }
    }

    // No FileChannel: an interrupt would close it.
    private InputStream open(long start) throws IOException {
        InputStream stream = new FileInputStream(path.toFile());
        stream.skipNBytes(start);
        return stream;
    }

    /** Adds the lines from {@code start} on to a page until it is full. */
    void read(long start, PageBuilder page) throws IOException {
        long end = start;
        try (LineReader lines = new LineReader(open(start))) {
            while (end < length && !page.isFull()) {
                Optional<LineReader.Line> line = lines.read();
                if (line.isEmpty() || isBeingWritten(line.get())) {
                    break;
                }
                if (!line.get().isBlank()) {
                    page.add(content(line.get(), end));
                }
                end = start + lines.position();
            }
        }
        if (end > start) {
            page.endAt(cursor(end));
        }
    }

    private boolean isBeingWritten(LineReader.Line line) {
        return growing && !line.ended() && !line.isBlank() && !isEvent(line);
    }

    private boolean isEvent(LineReader.Line line) {
        try {
            return event(line).isPresent();
        } catch (InvalidEventException e) {
            return false;
        }
    }

    /** Returns the event anew: what is not known of it, such as fields of others, is not handed on. */
    private byte[] content(LineReader.Line line, long start) throws IOException {
        try {
            Optional<Event> event = event(line);
            return event.isPresent() ? EventWriter.line(event.get()) : unreadable(start, Notice.Kind.UNKNOWN_TYPE);
        } catch (NewerFormatException e) {
            return unreadable(start, Notice.Kind.NEWER_FORMAT);
        } catch (InvalidEventException e) {
            return unreadable(start, line.ended() ? Notice.Kind.UNREADABLE : Notice.Kind.CUT_OFF);
        }
    }

    private Optional<Event> event(LineReader.Line line) {
        return CODEC.decodeKnown(line.bytes(), JournalDirectory.startOfMonth(path));
    }

    private byte[] unreadable(long start, Notice.Kind kind) throws IOException {
        return Notice.unreadable(name, number(start), kind);
    }

    /** Returns the number of the line that begins at {@code start}; read again, because lines are rarely damaged. */
    private long number(long start) throws IOException {
        long number = 1;
        try (LineReader lines = new LineReader(open(0))) {
            while (lines.position() < start && lines.read().isPresent()) {
                number++;
            }
        }
        return number;
    }
}
