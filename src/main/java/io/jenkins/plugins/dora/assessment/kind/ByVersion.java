package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Knows the first or the latest of the deployments of each version, where two deployments are of the same version if its
 * name is the same, and so is the revision, if both are known.
 */
public final class ByVersion {
    public static final int NONE = -1;

    private final IntBinaryOperator choice;
    private final Map<Long, Integer> byRevision = new HashMap<>();
    private @Nullable Map<Integer, Integer> ofAnyRevision;
    private boolean hasKnown;
    private boolean hasUnknown;

    private ByVersion(IntBinaryOperator choice) {
        this.choice = choice;
    }

    /** Knows the lowest number that was added for a version. */
    static ByVersion first() {
        return new ByVersion(Math::min);
    }

    /** Knows the highest number that was added for a version. */
    public static ByVersion latest() {
        return new ByVersion(Math::max);
    }

    /** Adds a number, which is not negative, for a version. */
    public void add(int version, int revision, int number) {
        byRevision.merge(key(version, revision), number, choice::applyAsInt);
        if (ofAnyRevision != null) {
            ofAnyRevision.merge(version, number, choice::applyAsInt);
        }
        hasKnown |= revision != Revisions.UNKNOWN;
        hasUnknown |= revision == Revisions.UNKNOWN;
    }

    /** Returns the number chosen for a version; {@link #NONE} if none was added. */
    public int find(int version, int revision) {
        if (revision == Revisions.UNKNOWN && hasKnown) {
            return ofAnyRevision().getOrDefault(version, NONE);
        }
        int same = byRevision.getOrDefault(key(version, revision), NONE);
        if (revision == Revisions.UNKNOWN || !hasUnknown) {
            return same;
        }
        int unknown = byRevision.getOrDefault(key(version, Revisions.UNKNOWN), NONE);
        return same == NONE || unknown == NONE ? Math.max(same, unknown) : choice.applyAsInt(same, unknown);
    }

    private Map<Integer, Integer> ofAnyRevision() {
        Map<Integer, Integer> known = ofAnyRevision;
        if (known == null) {
            Map<Integer, Integer> made = new HashMap<>();
            byRevision.forEach((key, number) -> made.merge((int) (key >> Integer.SIZE), number, choice::applyAsInt));
            ofAnyRevision = made;
            return made;
        }
        return known;
    }

    private static long key(int version, int revision) {
        return (long) version << Integer.SIZE | revision & 0xFFFF_FFFFL;
    }
}
