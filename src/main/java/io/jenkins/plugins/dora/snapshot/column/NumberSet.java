package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Numbers, each once, smallest first; takes room only for those that are there. */
public final class NumberSet {
    /** No number. */
    public static final NumberSet NONE = new NumberSet(new int[0]);

    private final int[] numbers;

    private NumberSet(int[] numbers) {
        this.numbers = numbers;
    }

    public static NumberSet of(BitSet numbers) {
        return ofSorted(numbers.stream());
    }

    public static NumberSet of(IntStream numbers) {
        return ofSorted(numbers.sorted().distinct());
    }

    private static NumberSet ofSorted(IntStream numbers) {
        int[] sorted = numbers.toArray();
        return sorted.length == 0 ? NONE : new NumberSet(sorted);
    }

    public int size() {
        return numbers.length;
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    public boolean contains(int number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    public IntStream stream() {
        return Arrays.stream(numbers);
    }

    /** Whether one of these numbers is among {@code others}. */
    public boolean intersects(BitSet others) {
        for (int number : numbers) {
            if (others.get(number)) {
                return true;
            }
        }
        return false;
    }

    /** Returns those of these numbers that are among {@code others}. */
    public NumberSet in(BitSet others) {
        return of(stream().filter(others::get));
    }

    /** Whether all of these numbers are among {@code others}. */
    public boolean isWithin(BitSet others) {
        for (int number : numbers) {
            if (!others.get(number)) {
                return false;
            }
        }
        return true;
    }

    /** Adds these numbers to {@code others}. */
    public void addTo(BitSet others) {
        stream().forEach(others::set);
    }
}
