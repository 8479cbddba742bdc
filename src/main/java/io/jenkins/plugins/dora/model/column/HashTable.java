package io.jenkins.plugins.dora.model.column;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds rows by the hash of what they hold: open addressing with linear probing.
 *
 * <p>Entries are only added, and a table that became too small is replaced by a larger one. So whoever goes on using an
 * older one finds in it what was there, and perhaps a row that is newer, which its predicate has to refuse.
 */
final class HashTable {
    private static final int FIRST_SLOTS = 64;
    private static final double HIGHEST_LOAD = 0.5;

    // A row plus one; 0 stands for nothing.
    private final int[] slots;
    private int size;

    HashTable() {
        this(FIRST_SLOTS);
    }

    private HashTable(int slots) {
        this.slots = new int[slots];
    }

    /** Returns the row added last of those with {@code hash} that {@code matches} accepts; -1 if there is none. */
    int last(int hash, IntPredicate matches) {
        int found = -1;
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            int row = slots[slot] - 1;
            if (matches.test(row)) {
                found = row;
            }
        }
        return found;
    }

    /**
     * Adds the next row; rows are numbered from 0.
     *
     * @param hashOf tells the hash of this row, and again of those added before
     * @return the table to go on with
     */
    HashTable add(IntUnaryOperator hashOf) {
        HashTable table = this;
        if (size + 1 > slots.length * HIGHEST_LOAD) {
            table = new HashTable(2 * slots.length);
            for (int row = 0; row < size; row++) {
                table.put(hashOf.applyAsInt(row));
            }
        }
        table.put(hashOf.applyAsInt(size));
        return table;
    }

    private void put(int hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = ++size;
    }

    private int slot(int hash) {
        return hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
