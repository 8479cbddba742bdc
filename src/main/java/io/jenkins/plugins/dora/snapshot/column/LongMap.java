package io.jenkins.plugins.dora.snapshot.column;

/** Numbers, none of them negative, by keys that nobody removes: open addressing with linear probing. */
public final class LongMap {
    /** Stands for no number. */
    public static final int NONE = -1;

    private static final int LEAST_ROOM = 8;
    private static final int SLOTS_OF_ROOM = 2;

    private long[] keys;
    private int[] numbers;
    private int used;
    // A key of 0 marks a free slot.
    private int numberOfZero = NONE;

    public LongMap() {
        this(LEAST_ROOM);
    }

    /** @param expected how many keys there will be, or thereabouts */
    public LongMap(int expected) {
        makeRoom(Math.max(expected, LEAST_ROOM));
    }

    private void makeRoom(int expected) {
        int room = Integer.highestOneBit(expected - 1) * 2;
        keys = new long[room * SLOTS_OF_ROOM];
        numbers = new int[room * SLOTS_OF_ROOM];
    }

    /** Returns the number of {@code key}; {@link #NONE} if it has none. */
    public int get(long key) {
        if (key == 0) {
            return numberOfZero;
        }
        int slot = slot(key);
        return keys[slot] == 0 ? NONE : numbers[slot];
    }

    /** Gives {@code key} a number in place of the one that it has. */
    public void put(long key, int number) {
        if (key == 0) {
            numberOfZero = number;
        } else {
            put(slot(key), key, number);
        }
    }

    /** Gives {@code key} a number, unless it has one; returns whether it had none. */
    public boolean putIfAbsent(long key, int number) {
        if (key == 0) {
            boolean absent = numberOfZero == NONE;
            numberOfZero = absent ? number : numberOfZero;
            return absent;
        }
        int slot = slot(key);
        boolean absent = keys[slot] == 0;
        if (absent) {
            put(slot, key, number);
        }
        return absent;
    }

    private void put(int slot, long key, int number) {
        boolean added = keys[slot] == 0;
        keys[slot] = key;
        numbers[slot] = number;
        if (added && ++used * SLOTS_OF_ROOM > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        makeRoom(used * 2);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }

    /** Returns the slot of {@code key}, or the free one that it would take. */
    private int slot(long key) {
        int slot = SecretHash.of(key) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
