package io.jenkins.plugins.dora.store.journal;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.NewerFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Reads the files of a journal in the order of recording, and changes nothing. */
public final class JournalReader {
    private final JournalDirectory directory;
    private final Function<Event, LongConsumer> events;
    private final Consumer<Damage> damage;
    private final Consumer<TornLine> torn;
    private final EventCodec codec = new EventCodec();

    /**
     * @param directory where the files are
     * @param events prepares, in any thread, for what could be read and is of a known type; what it returns is then told,
     *     in the thread that reads and in order, where the line is
     * @param damage takes what could not be read, but for the following
     * @param torn takes the last line of a file that was cut off, or is being written at this moment
     */
    public JournalReader(
            JournalDirectory directory,
            Function<Event, LongConsumer> events,
            Consumer<Damage> damage,
            Consumer<TornLine> torn) {
        this.directory = directory;
        this.events = events;
        this.damage = damage;
        this.torn = torn;
    }

    public void read(OpeningProgress progress) throws IOException {
        List<Path> files = directory.files();
        ReadMeter meter = new ReadMeter(files, progress);
        try (OrderedWork<Line> decoding = new OrderedWork<>(Line::tell)) {
            for (Path file : files) {
                Instant month = JournalDirectory.startOfMonth(file);
                long position = directory.lines().position(file, 0);
                try (LineReader lines = new LineReader(meter.open(file))) {
                    for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
                        LineReader.Line read = line.get();
                        decoding.add(() -> decode(file, read, position + read.start(), month), read.bytes().length);
                    }
                }
            }
            decoding.finish();
        }
    }

    /** A decoded line, to be reported in its turn. */
    private interface Line {
        void tell();
    }

    private Line decode(Path file, LineReader.Line line, long position, Instant defaultAt) {
        if (line.isBlank()) {
            return () -> {};
        }
        try {
            Optional<LongConsumer> event =
                    codec.decodeKnown(line.bytes(), defaultAt).map(events);
            return () -> event.ifPresent(prepared -> prepared.accept(position));
        } catch (NewerFormatException e) {
            return () -> damage.accept(damage(file, line, Damage.Kind.NEWER_FORMAT, e));
        } catch (InvalidEventException e) {
            return line.ended()
                    ? () -> damage.accept(damage(file, line, Damage.Kind.UNREADABLE, e))
                    : () -> torn.accept(new TornLine(file, line.number(), line.start()));
        }
    }

    private Damage damage(Path file, LineReader.Line line, Damage.Kind kind, Exception reason) {
        return new Damage(directory.name(file), line.number(), kind, reason.getMessage());
    }
}
