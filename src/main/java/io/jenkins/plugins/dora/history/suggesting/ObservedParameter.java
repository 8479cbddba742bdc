package io.jenkins.plugins.dora.history.suggesting;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The values of a parameter, if they are few and short. */
final class ObservedParameter {
    private static final int MOST_VALUES = 12;
    private static final int LONGEST_VALUE = 60;

    private final SortedSet<String> values = new TreeSet<>();
    private int builds;
    private boolean manifold;

    void add(String value) {
        if (value.isBlank()) {
            return;
        }
        builds++;
        if (value.length() > LONGEST_VALUE) {
            manifold = true;
        } else if (values.size() < MOST_VALUES || values.contains(value)) {
            values.add(value);
        } else {
            manifold = true;
        }
    }

    /** Returns how many builds had a value. */
    int builds() {
        return builds;
    }

    /** Returns whether it is a choice of few values. */
    boolean isChoice() {
        return !manifold && !values.isEmpty();
    }

    /** Returns the values; not all of them if it {@link #isChoice is no choice}. */
    SortedSet<String> values() {
        return Collections.unmodifiableSortedSet(values);
    }
}
