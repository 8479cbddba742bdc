package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Some rows in some order. */
public final class Rows {
    /** No rows. */
    public static final Rows NONE = Rows.of();

    private final int[] rows;
    private final int start;
    private final int end;

    private Rows(int[] rows, int start, int end) {
        this.rows = rows;
        this.start = start;
        this.end = end;
    }

    /** Takes rows, which the caller leaves alone from then on. */
    private static Rows of(int... rows) {
        return new Rows(rows, 0, rows.length);
    }

    public int size() {
        return end - start;
    }

    public int get(int index) {
        return rows[start + index];
    }

    /** Returns those that {@code wanted} accepts. */
    public Rows filter(IntPredicate wanted) {
        int[] filtered = new int[size()];
        int count = 0;
        // Nothing to branch on: which rows are wanted, no processor guesses right.
        for (int index = start; index < end; index++) {
            filtered[count] = rows[index];
            count += wanted.test(rows[index]) ? 1 : 0;
        }
        return new Rows(filtered, 0, count);
    }

    /** Returns the same rows in no more memory than they need. */
    public Rows trimmed() {
        return of(Arrays.copyOfRange(rows, start, end));
    }

    /** Returns an array of at least these rows that begins with them. */
    int[] toArray(int length) {
        return Arrays.copyOfRange(rows, start, start + length);
    }

    public IntStream stream() {
        return Arrays.stream(rows, start, end);
    }

    /**
     * Returns the rows whose time is {@code from} or later and before {@code to}.
     *
     * @param time returns the time of a row; these rows are in its order
     */
    public Rows between(long from, long to, IntToLongFunction time) {
        int first = start + firstFrom(from, time);
        int behindLast = start + firstFrom(to, time);
        return new Rows(rows, first, Math.max(first, behindLast));
    }

    /**
     * Returns the index of the first row whose time is {@code from} or later; the number of rows if there is none.
     *
     * @param time returns the time of a row; these rows are in its order
     */
    public int firstFrom(long from, IntToLongFunction time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(rows[middle]) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Collects rows in the order in which they come; rows that were handed out share its memory. */
    public static final class Builder {
        private int[] rows;
        private int size;

        public Builder() {
            this(16);
        }

        /** @param expected how many there will be, or thereabouts */
        public Builder(int expected) {
            rows = new int[expected];
        }

        public void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, Math.max(16, size + size / 2));
            }
            rows[size++] = row;
        }

        /**
         * Replaces all rows by the first of these, which the caller leaves alone from then on.
         *
         * @param count how many of them are rows; behind them is room for others
         */
        void set(int[] all, int count) {
            rows = all;
            size = count;
        }

        public int size() {
            return size;
        }

        /** Returns the rows so far. */
        public Rows rows() {
            return new Rows(rows, 0, size);
        }
    }
}
