package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;
import java.util.Optional;

/** A text for some of many rows, and none for the others. */
public final class SparseTexts {
    private final int[] rows;
    private final String[] texts;
    private final int size;

    private SparseTexts(int[] rows, String[] texts, int size) {
        this.rows = rows;
        this.texts = texts;
        this.size = size;
    }

    /** Returns the text of a row; empty if it has none. */
    public Optional<String> get(int row) {
        int index = Arrays.binarySearch(rows, 0, size, row);
        return index < 0 ? Optional.empty() : Optional.of(texts[index]);
    }

    /** Takes texts in the order of their rows. */
    public static final class Builder {
        private int[] rows = new int[16];
        private String[] texts = new String[16];
        private int size;

        /** Gives a row, later than those before, its text. */
        public void add(int row, String text) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                texts = Arrays.copyOf(texts, 2 * size);
            }
            rows[size] = row;
            texts[size++] = text;
        }

        /** Returns the texts so far. */
        public SparseTexts texts() {
            return new SparseTexts(rows, texts, size);
        }
    }
}
