package io.jenkins.plugins.dora.snapshot.column;

import java.util.function.IntPredicate;

/**
 * Finds rows by the hash of what they hold: open addressing with linear probing.
 *
 * <p>Entries are only added, and a table that became too small is replaced by a larger one. So a reader that still uses an
 * older one finds in it what was there, and perhaps a row that is newer, which its predicate has to refuse.
 */
final class HashTable {
    private static final int FIRST_SLOTS = 64;
    private static final double HIGHEST_LOAD = 0.5;

    private static final int INTS_OF_SLOT = 2;

    // Of each slot a row plus one, or 0 if it is free, and behind it the row's hash: mostly the hash decides whether to
    // look
    // closer.
    private final int[] slots;
    private int size;

    HashTable() {
        this(FIRST_SLOTS);
    }

    private HashTable(int slots) {
        this.slots = new int[INTS_OF_SLOT * slots];
    }

    /** Returns the row added last of those with {@code hash} that {@code matches} accepts; -1 if there is none. */
    int last(int hash, IntPredicate matches) {
        int found = -1;
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            int row = slots[slot] - 1;
            if (slots[slot + 1] == hash && row > found && matches.test(row)) {
                found = row;
            }
        }
        return found;
    }

    /**
     * Adds the next row; rows are numbered from 0, and each has one entry so far.
     *
     * @return the table to go on with
     */
    HashTable add(int hash) {
        return add(size, hash);
    }

    /**
     * Adds an entry for a row that may have others, under hashes that no longer are its own.
     *
     * @return the table to go on with
     */
    HashTable add(int row, int hash) {
        HashTable table = isFull() ? grown() : this;
        table.size++;
        table.put(row + 1, hash);
        return table;
    }

    /** Returns how many entries there are. */
    int size() {
        return size;
    }

    private boolean isFull() {
        return size + 1 > slots.length / INTS_OF_SLOT * HIGHEST_LOAD;
    }

    private HashTable grown() {
        HashTable grown = new HashTable(slots.length);
        for (int slot = 0; slot < slots.length; slot += INTS_OF_SLOT) {
            if (slots[slot] != 0) {
                grown.put(slots[slot], slots[slot + 1]);
            }
        }
        grown.size = size;
        return grown;
    }

    private void put(int rowPlusOne, int hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot + 1] = hash;
        slots[slot] = rowPlusOne;
    }

    private int slot(int hash) {
        return INTS_OF_SLOT * hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + INTS_OF_SLOT & slots.length - 1;
    }
}
