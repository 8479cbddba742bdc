package io.jenkins.plugins.dora.store.feed;

import io.jenkins.plugins.dora.store.journal.EventJournal;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Everything that was recorded, in the order of recording: what counts, what was replaced or removed since, and what is in
 * the archive. Safe for use by several threads; never blocks recording.
 */
public final class Feed {
    /** The end of a journal of which everything that is on disk may be read. */
    public static final LongSupplier WHOLE = () -> Long.MAX_VALUE;

    private final JournalDirectory directory;
    private final LongSupplier confirmed;

    /**
     * @param directory the files
     * @param confirmed gives the position behind the last line that may be read; it grows
     */
    public Feed(JournalDirectory directory, LongSupplier confirmed) {
        this.directory = directory;
        this.confirmed = confirmed;
    }

    /**
     * Returns the lines after a cursor. If the cursor does not belong to this journal, because a backup was restored or a
     * file was edited, they begin with a notice of that and go on with the first line of the journal.
     *
     * @param limit how many lines at most, at least 1; there may be fewer if they are long
     */
    public FeedPage read(FeedCursor after, int limit) throws IOException {
        List<FeedFile> files = files();
        PageBuilder page = new PageBuilder(after, limit);
        int first = find(after, files);
        boolean restart = first < 0;
        if (restart) {
            page.restart();
        }
        for (FeedFile file : files.subList(Math.max(0, first), files.size())) {
            boolean resumes = !restart && file == files.get(first) && file.isNamed(after.file());
            file.read(resumes ? after.offset() : 0, page);
            if (page.isFull()) {
                break;
            }
        }
        return page.build();
    }

    /** Returns the place behind the last line. */
    public FeedCursor end() throws IOException {
        List<FeedFile> files = files();
        return files.isEmpty() ? FeedCursor.START : files.get(files.size() - 1).end();
    }

    /** Whether a cursor is one of this journal, so that reading goes on where it is. */
    public boolean holds(FeedCursor cursor) throws IOException {
        return find(cursor, files()) >= 0;
    }

    /** Returns the number of the file in which a cursor is, 0 for the beginning; -1 if it is in none. */
    private static int find(FeedCursor cursor, List<FeedFile> files) throws IOException {
        if (cursor.equals(FeedCursor.START)) {
            return 0;
        }
        for (int index = 0; index < files.size(); index++) {
            if (files.get(index).holds(cursor)) {
                return index;
            }
        }
        return -1;
    }

    private List<FeedFile> files() throws IOException {
        // Read before the files are listed, so that every line before it is in one of them.
        long end = confirmed.getAsLong();
        // A file that is being archived meanwhile is in one of the lists, or in both; it is missing from none.
        List<Path> current = directory.files();
        List<Path> archived = directory.archivedFiles();
        List<FeedFile> files = new ArrayList<>();
        for (Path file : archived) {
            files.add(new FeedFile(file, directory.name(file), Files.size(file), false));
        }
        for (int index = 0; index < current.size(); index++) {
            Path file = current.get(index);
            long length = confirmedLength(file, end);
            if (length >= 0) {
                boolean last = index == current.size() - 1;
                files.add(new FeedFile(file, directory.name(file), length, last));
            }
        }
        files.sort(FeedFile.IN_ORDER);
        return files;
    }

    /** Returns how much of a file may be read; -1 if nothing, because the file is younger than the last confirmed line. */
    private long confirmedLength(Path file, long end) throws IOException {
        if (end == EventJournal.NOTHING) {
            return -1;
        }
        if (end == Long.MAX_VALUE) {
            return Files.size(file);
        }
        int order = file.compareTo(directory.lines().file(end));
        if (order == 0) {
            return JournalLines.start(end);
        }
        return order < 0 ? Files.size(file) : -1;
    }
}
