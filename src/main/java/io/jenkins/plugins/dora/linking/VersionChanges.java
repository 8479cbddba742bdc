package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Collects the changes of versions, each once. Versions are read from disk, the latest first, only until there is more than
 * one deployment can keep.
 */
final class VersionChanges {
    /** The most versions that are read. */
    static final int MOST_VERSIONS = 5_000;

    /** How many changes they list at most, each as often as it is listed. */
    static final int MOST_LISTED = 4 * ChangeLimit.MOST_CHANGES;

    private static final int MOST_NAMED = 10;

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Set<String> cut = new LinkedHashSet<>();
    private int read;
    private int listed;
    private int unread;

    /** Adds the changes of the versions of a line after {@code from} up to {@code to}, both by index. */
    void add(Line line, int from, int to) {
        Deque<ApplicationVersion> oldestFirst = new ArrayDeque<>();
        int index = to;
        for (; index > from && read < MOST_VERSIONS && listed <= MOST_LISTED; index--) {
            if (line.contains(index)) {
                ApplicationVersion version = line.versions().version(index);
                oldestFirst.addFirst(version);
                read++;
                listed += version.changes().size();
            }
        }
        unread += (int)
                IntStream.rangeClosed(from + 1, index).filter(line::contains).count();
        oldestFirst.forEach(this::add);
    }

    private void add(ApplicationVersion version) {
        version.changes().forEach(change -> changes.putIfAbsent(change.id(), change));
        if (version.changesCut()) {
            cut.add(version.application() + ' ' + version.version());
        }
    }

    /** @param warnings is told which versions' changes are not all known */
    FoundChanges found(Consumer<String> warnings) {
        if (!cut.isEmpty()) {
            warnings.accept("not all changes of " + names() + " are known");
        }
        if (unread > 0) {
            warnings.accept(
                    "the changes of " + Counted.of(unread, "version") + " are left out, because there are more than "
                            + (read < MOST_VERSIONS ? MOST_LISTED + " changes" : MOST_VERSIONS + " of them"));
        }
        return new FoundChanges(ChangesFrom.VERSION, List.copyOf(changes.values()), !cut.isEmpty() || unread > 0);
    }

    private String names() {
        List<String> named = new ArrayList<>(cut.stream().limit(MOST_NAMED).toList());
        if (cut.size() > MOST_NAMED) {
            named.add("and " + (cut.size() - MOST_NAMED) + " more");
        }
        return String.join(", ", named);
    }
}
