package io.jenkins.plugins.dora.snapshot.column;

/** A set of longs that only grows: open addressing with linear probing. */
public final class LongSet {
    private static final int FIRST_SLOTS = 16;
    private static final double HIGHEST_LOAD = 0.5;

    private long[] slots = new long[FIRST_SLOTS];
    private int used;
    private boolean hasZero;

    /** Adds a value; returns whether it was not there. */
    public boolean add(long value) {
        if (value == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (!put(value)) {
            return false;
        }
        used++;
        if (used > slots.length * HIGHEST_LOAD) {
            grow();
        }
        return true;
    }

    private boolean put(long value) {
        int slot = slot(value);
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
        return true;
    }

    private void grow() {
        long[] values = slots;
        slots = new long[2 * values.length];
        for (long value : values) {
            if (value != 0) {
                put(value);
            }
        }
    }

    private int slot(long value) {
        return SecretHash.of(value) & slots.length - 1;
    }
}
