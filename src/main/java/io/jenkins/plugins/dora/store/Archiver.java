package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves the files of old months to the archive when none of their events counts any more.
 *
 * <p>Only the eldest files go: what takes back, replaces or renames something is never gone before it.
 */
final class Archiver {
    private record Held(Path file, Event event) {}

    private final JournalDirectory directory;
    private final Retention retention;
    private final List<Held> held = new ArrayList<>();
    private @Nullable Path noted;
    private boolean notedIsOld;

    Archiver(JournalDirectory directory, Retention retention) {
        this.directory = directory;
        this.retention = retention;
    }

    /** Notes an event of a file that is too old if it may still count. */
    void note(Event event, long position) {
        Path file = directory.lines().file(position);
        if (isOld(file) && mayCount(event)) {
            held.add(new Held(file, event));
        }
    }

    /** Events come file by file: whether one is old is found out once, and not for each of its events. */
    private boolean isOld(Path file) {
        if (!file.equals(noted)) {
            noted = file;
            notedIsOld = retention.leavesOut(JournalDirectory.month(file));
        }
        return notedIsOld;
    }

    private boolean mayCount(Event event) {
        return !(event instanceof Removal || event instanceof JobMoved || retention.leavesOut(event));
    }

    /**
     * Archives what can be archived.
     *
     * @param index what counts
     * @return the names of the files that are in the archive now
     */
    List<String> archive(EventIndex index) throws IOException {
        List<String> archived = new ArrayList<>();
        for (Path file : directory.files()) {
            if (!retention.leavesOut(JournalDirectory.month(file)) || isHeld(file, index) || !directory.archive(file)) {
                break;
            }
            archived.add(directory.name(file));
        }
        return archived;
    }

    private boolean isHeld(Path file, EventIndex index) {
        return held.stream().anyMatch(one -> one.file.equals(file) && index.holds(one.event));
    }
}
