package io.jenkins.plugins.dora.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory {@code events} of a store: one file for each month of recording in UTC. */
public final class JournalDirectory {
    private static final String ENDING = ".jsonl";
    private static final Pattern NAME = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])" + Pattern.quote(ENDING));

    private final Path store;
    private final Path events;
    private final Path archive;
    private final JournalLines lines;

    public JournalDirectory(Path store) {
        this(store, new JournalLines());
    }

    /** @param lines numbers the lines of this and of other directories */
    public JournalDirectory(Path store, JournalLines lines) {
        this.store = store;
        this.lines = lines;
        events = store.resolve("events");
        archive = store.resolve("archive");
    }

    /** Makes a store of what may not exist yet; its name has reached the disk when this returns. */
    public void create() throws IOException {
        Path missing = store.toAbsolutePath();
        Deque<Path> parents = new ArrayDeque<>();
        while (Files.notExists(missing)) {
            missing = missing.getParent();
            parents.push(missing);
        }
        Files.createDirectories(store);
        requireStore();
        Files.createDirectories(events);
        parents.push(store);
        for (Path parent : parents) {
            JournalFile.forceDirectory(parent);
        }
    }

    /** Returns the directory of the store. */
    public Path store() {
        return store;
    }

    /** Throws unless there is a directory. */
    public void requireStore() throws IOException {
        if (Files.notExists(store)) {
            throw new NoSuchFileException(store.toString());
        }
        if (!Files.isDirectory(store)) {
            throw new NotDirectoryException(store.toString());
        }
    }

    /** Returns the files in the order of their months; others than those of a journal are left alone. */
    public List<Path> files() throws IOException {
        return files(events);
    }

    /** Returns the files that are in the archive, in the order of their months. */
    public List<Path> archivedFiles() throws IOException {
        return files(archive);
    }

    private static List<Path> files(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> NAME.matcher(file.toFile().getName()).matches())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the file that takes what is recorded now; it may not be there yet. */
    // Files are read in the order of their names: a clock that was put back must not put an event before its elders.
    Path current(Clock clock) throws IOException {
        List<Path> files = files();
        YearMonth now = month(clock);
        boolean back = !files.isEmpty() && month(files.get(files.size() - 1)).isAfter(now);
        return back ? files.get(files.size() - 1) : events.resolve(now + ENDING);
    }

    /** Returns the file in which pieces of lines of a month's file are kept. */
    Path damaged(Path file) {
        return events.resolve(month(file) + ".damaged");
    }

    /**
     * Moves a month's file, and the pieces of lines beside it, to the archive, which nobody reads.
     *
     * @return whether it is there now; not if there was one of its name already
     */
    public boolean archive(Path file) throws IOException {
        Files.createDirectories(archive);
        if (!moveToArchive(file)) {
            return false;
        }
        moveToArchive(damaged(file));
        JournalFile.forceDirectory(archive);
        force();
        return true;
    }

    private boolean moveToArchive(Path file) throws IOException {
        Path target = archive.resolve(events.relativize(file));
        if (Files.notExists(file) || Files.exists(target)) {
            return false;
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Returns what finds a line of these files again. */
    public JournalLines lines() {
        return lines;
    }

    /** Returns the file's name as people see it, relative to the store. */
    public String name(Path file) {
        return store.relativize(file).toString();
    }

    /** Returns when the names of the files have reached the disk. */
    void force() throws IOException {
        JournalFile.forceDirectory(events);
    }

    /** Returns the first moment of the file's month. */
    public static Instant startOfMonth(Path file) {
        return month(file).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns the month of what is recorded now. */
    static YearMonth month(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }

    public static YearMonth month(Path file) {
        String name = file.toFile().getName();
        return YearMonth.parse(name.substring(0, name.length() - ENDING.length()));
    }
}
