package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.union.EventsInMemory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one application: in memory, or on the local disk if there are too many. */
final class ApplicationLines implements Closeable {
    private final int mostBytes;
    private final List<JournalLine> lines = new ArrayList<>();
    private long bytes;
    private @Nullable LocalStore disk;

    /** @param mostBytes up to how many bytes of lines are kept in memory */
    ApplicationLines(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Adds a line; lines are added in their order. */
    void add(JournalLine line) throws IOException {
        if (disk != null) {
            disk.add(line);
            return;
        }
        lines.add(line);
        bytes += line.content().length;
        if (bytes > mostBytes) {
            moveToDisk();
        }
    }

    private void moveToDisk() throws IOException {
        LocalStore store = new LocalStore();
        disk = store;
        for (JournalLine line : lines) {
            store.add(line);
        }
        lines.clear();
    }

    /** Returns what counts of the lines, with the id of the controller before ids and jobs; it may need the files. */
    Snapshot read(Retention retention) throws IOException {
        return disk != null ? disk.read(retention) : readMemory(retention);
    }

    private Snapshot readMemory(Retention retention) {
        Map<String, Controller> controllers = new LinkedHashMap<>();
        lines.forEach(line -> controllers.computeIfAbsent(line.controller(), id -> new Controller(id, "")));
        EventsInMemory events = new EventsInMemory(controllers.values(), retention::leavesOut);
        for (JournalLine line : lines) {
            line.event().ifPresent(event -> events.add(controllers.get(line.controller()), event));
        }
        lines.clear();
        return events.snapshot();
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }
}
