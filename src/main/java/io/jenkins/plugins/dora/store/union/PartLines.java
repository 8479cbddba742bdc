package io.jenkins.plugins.dora.store.union;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.snapshot.EventReader;
import io.jenkins.plugins.dora.store.journal.JournalLines;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Reads single events of several stores again. Safe for use by several threads. */
public final class PartLines implements EventReader {
    private final List<Part> parts;
    private final JournalLines lines;
    private final Predicate<String> isDeployment;
    /** The positions of events that name a deployment by its id. */
    private final Set<Long> named = ConcurrentHashMap.newKeySet();

    /**
     * @param parts the stores
     * @param lines numbers the lines of all of them
     * @param isDeployment whether there is a deployment with an id
     */
    public PartLines(List<Part> parts, JournalLines lines, Predicate<String> isDeployment) {
        this.parts = List.copyOf(parts);
        this.lines = lines;
        this.isDeployment = isDeployment;
    }

    /**
     * Returns an event as it is read, and remembers whether it names a deployment, which later ones must not change.
     *
     * @param position where its line is
     */
    public Event adopt(Part part, Event event, long position) {
        return part.adopt(event, id -> isDeployment.test(id) && named.add(position));
    }

    @Override
    public Event read(long position) {
        return partOf(lines.file(position)).adopt(lines.read(position), id -> named.contains(position));
    }

    private Part partOf(Path file) {
        // A store may lie in the directory of another one.
        return parts.stream()
                .filter(part -> file.startsWith(part.directory()))
                .max(Comparator.comparingInt(part -> part.directory().getNameCount()))
                .orElseThrow(() -> new IllegalArgumentException("No store has " + file));
    }
}
