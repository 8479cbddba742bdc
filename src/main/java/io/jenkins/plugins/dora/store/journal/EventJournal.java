package io.jenkins.plugins.dora.store.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the files {@code events/2026-11.jsonl}: one event a line, one file for each month of recording in UTC.
 *
 * <p>Not safe for use by several threads.
 */
public final class EventJournal {
    /** Stands for the end of a journal that has no file yet. */
    public static final long NOTHING = -1;

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Where an append began that is not confirmed; what lies behind is not to stay. */
    private record Unconfirmed(Path file, long start) {}

    private final JournalDirectory directory;
    private final Clock clock;
    private final JournalFile.Opener opener;
    private @Nullable Path current;
    private @Nullable Unconfirmed unconfirmed;
    private volatile long confirmed = NOTHING;

    public EventJournal(JournalDirectory directory, Clock clock, JournalFile.Opener opener) {
        this.directory = directory;
        this.clock = clock;
        this.opener = opener;
    }

    /** Confirms what is in the files now. */
    public void confirmAll() throws IOException {
        List<Path> files = directory.files();
        if (!files.isEmpty()) {
            Path last = files.get(files.size() - 1);
            confirmed = directory.lines().position(last, Files.size(last));
        }
    }

    /**
     * Returns the position behind the last line that is confirmed; {@link #NOTHING} if there is none. Only this may be
     * called by any thread.
     */
    public long confirmed() {
        return confirmed;
    }

    /**
     * Moves a line that was cut off out of its file, so that the file can be appended to; nothing is lost on the way.
     *
     * @return the file that it is in then
     */
    public Path setAside(TornLine line) throws IOException {
        Path damaged = directory.damaged(line.file());
        try (JournalFile file = opener.open(line.file());
                JournalFile aside = opener.open(damaged)) {
            aside.append(file, line.start());
            aside.append(new byte[] {'\n'}, 1);
            aside.force();
            directory.force();
            file.truncate(line.start());
            file.force();
        }
        return damaged;
    }

    /**
     * Appends lines and returns when all of them have reached the disk; after a failure none of them is there.
     *
     * @param lines without their ends
     * @return where each of them is
     */
    public long[] append(List<byte[]> lines) throws IOException {
        undo();
        try {
            long[] positions = appendTo(current(), lines);
            unconfirmed = null;
            return positions;
        } catch (IOException e) {
            try {
                undo();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Returns the file to append to; looks for others only after the end of its month. */
    private Path current() throws IOException {
        Path known = current;
        if (known == null || JournalDirectory.month(known).isBefore(JournalDirectory.month(clock))) {
            known = directory.current(clock);
            current = known;
        }
        return known;
    }

    private long[] appendTo(Path path, List<byte[]> lines) throws IOException {
        try (JournalFile file = opener.open(path)) {
            long start = file.length();
            unconfirmed = new Unconfirmed(path, start);
            long[] positions = write(path, lines, file);
            file.force();
            if (start == 0) {
                directory.force();
            }
            confirmed = directory.lines().position(path, file.length());
            return positions;
        }
    }

    /** Takes back what a failed append has left, if it could not be taken back at once. */
    public void undo() throws IOException {
        if (unconfirmed != null) {
            try (JournalFile file = opener.open(unconfirmed.file())) {
                file.truncate(unconfirmed.start());
                file.force();
            }
            unconfirmed = null;
        }
    }

    private long[] write(Path path, List<byte[]> lines, JournalFile file) throws IOException {
        long[] positions = new long[lines.size()];
        long end = file.length();
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        // Somebody may have edited the file by hand, and left the last line without an end.
        if (file.endsWithinLine()) {
            buffer.write('\n');
            end++;
        }
        for (int index = 0; index < positions.length; index++) {
            byte[] line = lines.get(index);
            positions[index] = directory.lines().position(path, end);
            end += line.length + 1;
            buffer.writeBytes(line);
            buffer.write('\n');
            if (buffer.size() >= BUFFER_BYTES) {
                file.append(buffer.toByteArray(), buffer.size());
                buffer.reset();
            }
        }
        file.append(buffer.toByteArray(), buffer.size());
        return positions;
    }
}
