package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.Damage;
import io.jenkins.plugins.dora.store.journal.DamageSummary;
import io.jenkins.plugins.dora.store.journal.EventJournal;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalLines;
import io.jenkins.plugins.dora.store.journal.JournalReader;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.TornLine;
import io.jenkins.plugins.dora.store.union.CollectedControllers;
import io.jenkins.plugins.dora.store.union.Part;
import io.jenkins.plugins.dora.store.union.PartLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/** The contents of the files of a store when it is opened. */
final class StoreContents {
    private static final String CUT_OFF = "is incomplete, or still being written";
    private static final Logger LOGGER = Logger.getLogger(StoreContents.class.getName());

    private final JournalDirectory directory;
    private final Retention retention;
    private final EventIndex index;
    private final Archiver archiver;
    private final DamageSummary.Collector damage = new DamageSummary.Collector();
    private final List<TornLine> torn = new ArrayList<>();

    /** Reads the files, and changes nothing. */
    StoreContents(JournalDirectory directory, Retention retention, OpeningProgress progress) throws IOException {
        this.directory = directory;
        this.retention = retention;
        index = new EventIndex(directory.lines(), retention, CollectedControllers.of(directory.store()));
        archiver = new Archiver(directory, retention);
        new JournalReader(directory, this::prepare, damage::add, torn::add).read(progress);
        // Lines that were cut off are not counted here: their recording was never confirmed.
        index.addUnreadable(damage.summary().lines());
    }

    /** Reads the files of several stores as if they were one, in the order of the stores, and changes nothing. */
    StoreContents(List<Part> parts, Retention retention, OpeningProgress progress) throws IOException {
        JournalLines lines = new JournalLines();
        directory = new JournalDirectory(parts.get(0).directory(), lines);
        this.retention = retention;
        PartLines details = new PartLines(parts, lines, this::hasDeployment);
        index = new EventIndex(details, retention, CollectedControllers.of(parts));
        archiver = new Archiver(directory, retention);
        for (int done = 0; done < parts.size(); done++) {
            Part part = parts.get(done);
            JournalDirectory files = new JournalDirectory(part.directory(), lines);
            files.requireStore();
            int before = done;
            new JournalReader(
                            files,
                            event -> prepare(part, event, details),
                            line -> damage.add(line.in(part.directory())),
                            line -> damage.add(line.damage(files, CUT_OFF).in(part.directory())))
                    .read((read, total) -> progress.read(before * total + read, parts.size() * total));
        }
        index.addUnreadable(damage.summary().lines() - damage.summary().count(Damage.Kind.CUT_OFF));
    }

    private boolean hasDeployment(String id) {
        return index.hasDeployment(id);
    }

    private LongConsumer prepare(Event event) {
        PreparedEvent entry = PreparedEvent.of(event);
        return position -> {
            index.apply(entry, position);
            archiver.note(event, position);
        };
    }

    private LongConsumer prepare(Part part, Event event, PartLines details) {
        if (part.depends(event)) {
            return position -> index.apply(PreparedEvent.of(details.adopt(part, event, position)), position);
        }
        PreparedEvent entry = PreparedEvent.of(part.adopt(event, id -> false));
        return position -> index.apply(entry, position);
    }

    /** Moves to the archive what is too old; the rest of the opening does not depend on it. */
    void archive() {
        try {
            List<String> archived = archiver.archive(index);
            if (!archived.isEmpty()) {
                LOGGER.info(() -> "Moved to the archive, because all events in them are too old: " + archived);
            }
        } catch (IOException | UncheckedIOException e) {
            LOGGER.warning(() ->
                    StoreException.of("Cannot move old files to the archive", e).getMessage());
        }
    }

    /** Returns whether a later version of the plugin wrote some of it. */
    boolean isNewer() {
        return damage.summary().newerFormat().isPresent();
    }

    /** Returns a feed of the files, up to the position that {@code confirmed} gives. */
    Feed feed(LongSupplier confirmed) {
        return new Feed(directory, confirmed);
    }

    Retention retention() {
        return retention;
    }

    EventIndex index() {
        return index;
    }

    /** Returns what could not be read, and leaves lines that were cut off where they are. */
    DamageSummary damage() {
        for (TornLine line : torn) {
            damage.add(line.damage(directory, CUT_OFF));
        }
        return damage.summary();
    }

    /** Returns what could not be read, and sets aside lines that were cut off, so that files can be appended to. */
    DamageSummary repair(EventJournal journal) throws IOException {
        for (TornLine line : torn) {
            Path aside = journal.setAside(line);
            damage.add(line.damage(directory, "was incomplete, and is now in " + directory.name(aside)));
        }
        return damage.summary();
    }
}
