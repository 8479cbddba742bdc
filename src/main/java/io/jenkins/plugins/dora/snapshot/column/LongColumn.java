package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;

/** A long for each row. */
public final class LongColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;
    private static final int WITHIN_CHUNK = CHUNK_ROWS - 1;

    private final long[][] chunks;
    private final int size;

    private LongColumn(long[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    public long get(int row) {
        return chunks[row >>> CHUNK_BITS][row & WITHIN_CHUNK];
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Makes a column row by row. */
    public static final class Builder {
        private long[][] chunks = new long[0][];
        private int size;

        public void add(long value) {
            int chunk = size >>> CHUNK_BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk + 1);
                chunks[chunk] = new long[CHUNK_ROWS];
            }
            chunks[chunk][size & WITHIN_CHUNK] = value;
            size++;
        }

        public long get(int row) {
            return chunks[row >>> CHUNK_BITS][row & WITHIN_CHUNK];
        }

        public int size() {
            return size;
        }

        /** Returns the column of the rows so far. */
        public LongColumn column() {
            return new LongColumn(chunks, size);
        }
    }
}
