package io.jenkins.plugins.dora.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is found in the files of a store when it is opened. */
final class StoreContents {
    private final JournalDirectory directory;
    private final EventIndex index;
    private final DamageSummary.Collector damage = new DamageSummary.Collector();
    private final List<TornLine> torn = new ArrayList<>();

    /** Reads the files, and changes nothing. */
    StoreContents(JournalDirectory directory, OpeningProgress progress) throws IOException {
        this.directory = directory;
        index = new EventIndex(directory.lines());
        new JournalReader(directory, index::apply, damage::add, torn::add).read(progress);
    }

    /** Returns whether a later version of the plugin wrote some of it. */
    boolean isNewer() {
        return damage.summary().newerFormat().isPresent();
    }

    EventIndex index() {
        return index;
    }

    /** Returns what could not be read, and leaves lines that were cut off where they are. */
    DamageSummary damage() {
        for (TornLine line : torn) {
            damage.add(line.damage(directory, "is cut off, or being written at this moment"));
        }
        return damage.summary();
    }

    /** Returns what could not be read, and sets aside lines that were cut off, so that files can be appended to. */
    DamageSummary repair(EventJournal journal) throws IOException {
        for (TornLine line : torn) {
            Path aside = journal.setAside(line);
            damage.add(line.damage(directory, "was cut off, and is set aside in " + directory.name(aside)));
        }
        return damage.summary();
    }
}
