package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Numbers jobs. What a move takes depends on the jobs that it concerns, and not on how many there are. */
final class JobNames {
    private static final String BENEATH = "/";
    private static final String BEHIND_BENEATH = "0";

    private final Dictionary.Builder names = new Dictionary.Builder();
    private final NavigableMap<String, List<Integer>> byName = new TreeMap<>();
    private int size;

    int number(String name) {
        int number = names.number(name);
        if (number == size) {
            size++;
            byName.computeIfAbsent(name, same -> new ArrayList<>(1)).add(number);
        }
        return number;
    }

    /** Gives jobs the names they have after {@code move}. */
    void apply(JobMoved move) {
        NavigableMap<String, List<Integer>> moved = new TreeMap<>();
        take(byName.subMap(move.from(), true, move.from(), true), moved);
        take(byName.subMap(move.from() + BENEATH, true, move.from() + BEHIND_BENEATH, false), moved);
        moved.forEach((before, numbers) -> {
            String name = move.rename(before);
            numbers.forEach(number -> names.rename(number, name));
            byName.computeIfAbsent(name, same -> new ArrayList<>(1)).addAll(numbers);
        });
    }

    private static void take(NavigableMap<String, List<Integer>> some, NavigableMap<String, List<Integer>> taken) {
        taken.putAll(some);
        some.clear();
    }

    Dictionary dictionary() {
        return names.dictionary();
    }
}
