package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;

/** An int for each row. */
public final class IntColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;
    private static final int WITHIN_CHUNK = CHUNK_ROWS - 1;

    private final int[][] chunks;
    private final int size;

    private IntColumn(int[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    public int get(int row) {
        return chunks[row >>> CHUNK_BITS][row & WITHIN_CHUNK];
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Makes a column row by row. */
    public static final class Builder {
        private int[][] chunks = new int[0][];
        private int size;

        public void add(int value) {
            int chunk = size >>> CHUNK_BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk + 1);
                chunks[chunk] = new int[CHUNK_ROWS];
            }
            chunks[chunk][size & WITHIN_CHUNK] = value;
            size++;
        }

        public int get(int row) {
            return chunks[row >>> CHUNK_BITS][row & WITHIN_CHUNK];
        }

        public int size() {
            return size;
        }

        /** Returns the column of the rows so far. */
        public IntColumn column() {
            return new IntColumn(chunks, size);
        }
    }
}
