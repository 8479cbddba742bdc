package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.InvalidEventException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files {@code events/2026-11.jsonl}: one event a line, one file for each month of recording in UTC.
 *
 * <p>Not safe for use by several threads.
 */
final class EventJournal {
    private static final String ENDING = ".jsonl";
    private static final Pattern NAME = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])" + Pattern.quote(ENDING));
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Where an append began that is not confirmed; what lies behind is not to stay. */
    private record Unconfirmed(Path file, long start) {}

    private final Path store;
    private final Path directory;
    private final Clock clock;
    private final JournalFile.Opener opener;
    private final EventCodec codec = new EventCodec();
    private @Nullable Unconfirmed unconfirmed;

    EventJournal(Path store, Clock clock, JournalFile.Opener opener) {
        this.store = store;
        this.directory = store.resolve("events");
        this.clock = clock;
        this.opener = opener;
    }

    /**
     * Reads everything in the order of recording.
     *
     * @param repair whether to set aside a last line that was cut off, so that the file can be appended to
     * @param events takes what could be read and is of a known type
     * @param damage takes what could not be read
     * @param progress hears how far it has come
     */
    void read(boolean repair, Consumer<Event> events, Consumer<Damage> damage, OpeningProgress progress)
            throws IOException {
        List<Path> files = files();
        ReadMeter meter = new ReadMeter(files, progress);
        for (Path file : files) {
            try (LineReader lines = new LineReader(meter.open(file))) {
                readFile(file, lines, repair, events, damage);
            }
        }
    }

    private List<Path> files() throws IOException {
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

    private void readFile(Path file, LineReader lines, boolean repair, Consumer<Event> events, Consumer<Damage> damage)
            throws IOException {
        Instant month = month(file).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Optional<LineReader.Line> next = lines.read(); next.isPresent(); next = lines.read()) {
            LineReader.Line line = next.get();
            if (line.isBlank()) {
                continue;
            }
            try {
                codec.decodeKnown(line.bytes(), month).ifPresent(events);
            } catch (InvalidEventException e) {
                String reason = line.ended() ? e.getMessage() : cutOff(file, line, repair);
                damage.accept(new Damage(store.relativize(file).toString(), line.number(), reason));
            }
        }
    }

    private String cutOff(Path path, LineReader.Line line, boolean repair) throws IOException {
        if (!repair) {
            return "is cut off, or being written at this moment";
        }
        Path damaged = path.resolveSibling(month(path) + ".damaged");
        try (JournalFile file = opener.open(path);
                JournalFile aside = opener.open(damaged)) {
            aside.append(file, line.start());
            aside.append(new byte[] {'\n'}, 1);
            aside.force();
            JournalFile.forceDirectory(directory);
            file.truncate(line.start());
            file.force();
        }
        return "was cut off, and is set aside in " + store.relativize(damaged);
    }

    /**
     * Appends lines and returns when all of them have reached the disk; after a failure none of them is there.
     *
     * @param lines without their ends
     */
    void append(List<byte[]> lines) throws IOException {
        undo();
        try {
            appendTo(current(), lines);
            unconfirmed = null;
        } catch (IOException e) {
            try {
                undo();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private void appendTo(Path path, List<byte[]> lines) throws IOException {
        try (JournalFile file = opener.open(path)) {
            long start = file.length();
            unconfirmed = new Unconfirmed(path, start);
            write(lines, file);
            file.force();
            if (start == 0) {
                JournalFile.forceDirectory(directory);
            }
        }
    }

    /** Takes back what a failed append has left, if it could not be taken back at once. */
    void undo() throws IOException {
        if (unconfirmed != null) {
            try (JournalFile file = opener.open(unconfirmed.file())) {
                file.truncate(unconfirmed.start());
                file.force();
            }
            unconfirmed = null;
        }
    }

    // Files are read in the order of their names: a clock that was put back must not put an event before its elders.
    private Path current() throws IOException {
        List<Path> files = files();
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        boolean back = !files.isEmpty() && month(files.get(files.size() - 1)).isAfter(now);
        return back ? files.get(files.size() - 1) : directory.resolve(now + ENDING);
    }

    private static void write(List<byte[]> lines, JournalFile file) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        // Somebody may have edited the file by hand, and left the last line without an end.
        if (file.endsWithinLine()) {
            buffer.write('\n');
        }
        for (byte[] line : lines) {
            buffer.writeBytes(line);
            buffer.write('\n');
            if (buffer.size() >= BUFFER_BYTES) {
                file.append(buffer.toByteArray(), buffer.size());
                buffer.reset();
            }
        }
        file.append(buffer.toByteArray(), buffer.size());
    }

    private static YearMonth month(Path file) {
        String name = file.toFile().getName();
        return YearMonth.parse(name.substring(0, name.length() - ENDING.length()));
    }
}
