package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.InvalidEventException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** Reads the files of a journal in the order of recording, and changes nothing. */
final class JournalReader {
    private final JournalDirectory directory;
    private final ObjLongConsumer<Event> events;
    private final Consumer<Damage> damage;
    private final Consumer<TornLine> torn;
    private final EventCodec codec = new EventCodec();

    /**
     * @param directory where the files are
     * @param events takes what could be read and is of a known type, and where its line is
     * @param damage takes what could not be read, but for the following
     * @param torn takes the last line of a file that was cut off, or is being written at this moment
     */
    JournalReader(
            JournalDirectory directory,
            ObjLongConsumer<Event> events,
            Consumer<Damage> damage,
            Consumer<TornLine> torn) {
        this.directory = directory;
        this.events = events;
        this.damage = damage;
        this.torn = torn;
    }

    void read(OpeningProgress progress) throws IOException {
        List<Path> files = directory.files();
        ReadMeter meter = new ReadMeter(files, progress);
        for (Path file : files) {
            try (LineReader lines = new LineReader(meter.open(file))) {
                read(file, lines);
            }
        }
    }

    private void read(Path file, LineReader lines) throws IOException {
        Instant month = JournalDirectory.startOfMonth(file);
        for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            if (!line.get().isBlank()) {
                read(file, line.get(), month);
            }
        }
    }

    private void read(Path file, LineReader.Line line, Instant defaultAt) {
        try {
            codec.decodeKnown(line.bytes(), defaultAt)
                    .ifPresent(event -> events.accept(event, directory.lines().position(file, line.start())));
        } catch (NewerFormatException e) {
            damage.accept(new Damage(directory.name(file), line.number(), Damage.Kind.NEWER_FORMAT, e.getMessage()));
        } catch (InvalidEventException e) {
            if (line.ended()) {
                damage.accept(new Damage(directory.name(file), line.number(), Damage.Kind.UNREADABLE, e.getMessage()));
            } else {
                torn.accept(new TornLine(file, line.number(), line.start()));
            }
        }
    }
}
