package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.snapshot.column.LongMap;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.function.IntBinaryOperator;

/**
 * Knows the first or the latest of the deployments of each version, where two deployments are of the same version if its
 * name is the same, and so is the revision, if both are known.
 */
public final class ByVersion {
    public static final int NONE = LongMap.NONE;

    /** Stands for any revision that is known. */
    private static final int ANY_KNOWN = Integer.MIN_VALUE;

    private final IntBinaryOperator choice;
    private final LongMap numbers;

    private ByVersion(IntBinaryOperator choice, int expected) {
        this.choice = choice;
        numbers = new LongMap(expected);
    }

    /**
     * Knows the lowest number that was added for a version.
     *
     * @param expected how many there will be, or thereabouts
     */
    static ByVersion first(int expected) {
        return new ByVersion(Math::min, expected);
    }

    /**
     * Knows the highest number that was added for a version.
     *
     * @param expected how many there will be, or thereabouts
     */
    public static ByVersion latest(int expected) {
        return new ByVersion(Math::max, expected);
    }

    /** Adds a number, which is not negative, for a version. */
    public void add(int version, int revision, int number) {
        add(Revisions.ofVersion(version, revision), number);
        if (revision != Revisions.UNKNOWN) {
            add(Revisions.ofVersion(version, ANY_KNOWN), number);
        }
    }

    private void add(long key, int number) {
        numbers.put(key, chosen(numbers.get(key), number));
    }

    /** Returns the number chosen for a version; {@link #NONE} if none was added. */
    public int find(int version, int revision) {
        int alike = revision == Revisions.UNKNOWN ? ANY_KNOWN : Revisions.UNKNOWN;
        return chosen(
                numbers.get(Revisions.ofVersion(version, revision)), numbers.get(Revisions.ofVersion(version, alike)));
    }

    private int chosen(int one, int other) {
        return one == NONE || other == NONE ? Math.max(one, other) : choice.applyAsInt(one, other);
    }
}
