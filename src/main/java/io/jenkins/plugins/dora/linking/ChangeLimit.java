package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.value.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps what is recorded readable: each change once, and no more of them than one line of the journal can take. */
final class ChangeLimit {
    /** The most changes of one deployment or version. */
    static final int MOST_CHANGES = 5_000;
    /** The longest id: even if each character takes six bytes, {@value #MOST_CHANGES} changes are below 8 MiB. */
    private static final int LONGEST_ID = 200;

    private ChangeLimit() {}

    static FoundChanges apply(FoundChanges found, Consumer<String> warnings) {
        List<Change> changes = distinct(found.changes());
        List<Change> kept = newest(changes.stream()
                .filter(change -> change.id().length() <= LONGEST_ID)
                .toList());
        if (kept.size() < changes.size()) {
            warnings.accept("only " + kept.size() + " of " + changes.size() + " changes are kept");
        }
        return new FoundChanges(found.from(), kept, found.cut() || kept.size() < changes.size());
    }

    private static List<Change> distinct(Collection<Change> changes) {
        Map<String, Change> byId = new LinkedHashMap<>();
        changes.forEach(change -> byId.putIfAbsent(change.id(), change));
        return List.copyOf(byId.values());
    }

    private static List<Change> newest(List<Change> changes) {
        if (changes.size() <= MOST_CHANGES) {
            return changes;
        }
        List<Change> byTime = new ArrayList<>(changes);
        byTime.sort(Comparator.comparing(Change::committedAt));
        return byTime.subList(byTime.size() - MOST_CHANGES, byTime.size());
    }
}
