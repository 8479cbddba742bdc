package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line of a journal and its place, by which lines are in order of recording.
 *
 * @param controller the id of the controller
 * @param file the name of the file
 * @param offset where the line begins, in bytes from the start of the file
 * @param content the line without its end
 */
record JournalLine(String controller, String file, long offset, byte[] content)
        implements Serializable, Comparable<JournalLine> {
    private static final Comparator<JournalLine> ORDER = Comparator.comparing(JournalLine::controller)
            .thenComparing(JournalLine::file)
            .thenComparingLong(JournalLine::offset);
    private static final byte[] NOTHING = {};
    private static final EventCodec CODEC = new EventCodec();
    private static final Map<String, Instant> MONTHS = new ConcurrentHashMap<>();

    /**
     * Returns the event of the line; empty if it is blank, or of a type that a later version of the plugin added.
     *
     * @throws InvalidEventException if the line cannot be read
     */
    Optional<Event> event() {
        return isBlank() ? Optional.empty() : CODEC.decodeKnown(content, startOfMonth());
    }

    /** Returns the place of the line, without its content. */
    JournalLine place() {
        return new JournalLine(controller, file, offset, NOTHING);
    }

    private Instant startOfMonth() {
        return MONTHS.computeIfAbsent(file, name -> JournalDirectory.startOfMonth(Path.of(name)));
    }

    private boolean isBlank() {
        for (byte character : content) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(JournalLine other) {
        return ORDER.compare(this, other);
    }
}
