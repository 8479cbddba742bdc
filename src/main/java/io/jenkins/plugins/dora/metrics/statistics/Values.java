package io.jenkins.plugins.dora.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects durations in seconds, up to some millions of them, for their {@link Distribution}.
 *
 * <p>Sorting them all would take most of the time of a report. So they are counted in bins, each a half percent wide, and
 * only those of the bin that holds the rank in question are sorted.
 */
public final class Values {
    private static final int FIRST_LENGTH = 16;
    private static final int SORTED_UP_TO = 250;

    // The upper bits of a positive double grow with it: sign, exponent, and the first 8 bits behind the point.
    private static final int BIN_SHIFT = 52 - 8;
    private static final long BIN_OF_ONE_SECOND = Double.doubleToRawLongBits(1) >> BIN_SHIFT;
    private static final int BINS = 1 + (33 << 8);

    private double[] values;

    // How often each value was added; missing as long as all were added once.
    private int @Nullable [] times;

    private int entries;
    private long count;
    private double sum;

    public Values() {
        this(0);
    }

    /** @param expected how many values there will be, or thereabouts */
    public Values(int expected) {
        values = new double[expected];
    }

    /** Joins the values of all parts, in the order of the parts. */
    static <T> Values of(List<T> parts, Function<T, Values> values) {
        int entries = 0;
        for (T part : parts) {
            entries += values.apply(part).entries;
        }
        Values all = new Values(entries);
        for (T part : parts) {
            all.addAll(values.apply(part));
        }
        return all;
    }

    public void add(double value) {
        add(value, 1);
    }

    /** Adds a value a number of times. */
    public void add(double value, int often) {
        if (entries == values.length) {
            grow(Math.max(FIRST_LENGTH, 2 * entries));
        }
        if (often != 1) {
            useTimes();
        }
        if (times != null) {
            times[entries] = often;
        }
        values[entries++] = value;
        count += often;
        sum += value * often;
    }

    private void addAll(Values others) {
        if (others.times != null) {
            useTimes();
            System.arraycopy(others.times, 0, times, entries, others.entries);
        } else if (times != null) {
            Arrays.fill(times, entries, entries + others.entries, 1);
        }
        System.arraycopy(others.values, 0, values, entries, others.entries);
        entries += others.entries;
        count += others.count;
        sum += others.sum;
    }

    private void useTimes() {
        if (times == null) {
            times = new int[values.length];
            Arrays.fill(times, 0, entries, 1);
        }
    }

    private void grow(int length) {
        values = Arrays.copyOf(values, length);
        if (times != null) {
            times = Arrays.copyOf(times, length);
        }
    }

    private int times(int entry) {
        return times == null ? 1 : times[entry];
    }

    public int count() {
        return Math.toIntExact(count);
    }

    double sum() {
        return sum;
    }

    /** Returns all values in the order in which they were added, or {@code most}, at least one, that lie evenly between. */
    double[] sample(int most) {
        double[] sample = new double[Math.min(most, count())];
        int filled = 0;
        long passed = 0;
        for (int entry = 0; entry < entries; entry++) {
            passed += times(entry);
            while (filled * count / sample.length < passed) {
                sample[filled++] = values[entry];
            }
        }
        return sample;
    }

    /** Returns the values by rank, of those added so far; there must be one at least. */
    Ranking ranking() {
        return new Ranking();
    }

    /** Ranks values. */
    final class Ranking {
        // How many values are in the bins before each.
        private final int[] before;

        private int sortedBin = -1;
        private double[] sorted = new double[0];

        private Ranking() {
            before = new int[count > SORTED_UP_TO ? BINS + 1 : 2];
            for (int entry = 0; entry < entries; entry++) {
                before[bin(values[entry]) + 1] += times(entry);
            }
            for (int bin = 1; bin < before.length; bin++) {
                before[bin] += before[bin - 1];
            }
        }

        private int bin(double value) {
            long bin = (Double.doubleToRawLongBits(value) >> BIN_SHIFT) - BIN_OF_ONE_SECOND + 1;
            return (int) Math.max(0, Math.min(before.length - 2, bin));
        }

        /** Returns the value at a share of the way from the least to the greatest; between two values, in proportion. */
        double percentile(double share) {
            double rank = share * (count - 1);
            int below = (int) rank;
            double value = valueOf(below);
            return rank == below ? value : value + (rank - below) * (valueOf(below + 1) - value);
        }

        private double valueOf(int rank) {
            int bin = binOf(rank);
            if (bin != sortedBin) {
                sorted = sort(bin);
                sortedBin = bin;
            }
            return sorted[rank - before[bin]];
        }

        private int binOf(int rank) {
            int low = 0;
            int high = before.length - 2;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (before[middle + 1] > rank) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private double[] sort(int bin) {
            double[] inBin = new double[before[bin + 1] - before[bin]];
            int filled = 0;
            for (int entry = 0; entry < entries; entry++) {
                if (bin(values[entry]) == bin) {
                    int next = filled + times(entry);
                    Arrays.fill(inBin, filled, next, values[entry]);
                    filled = next;
                }
            }
            Arrays.sort(inBin);
            return inBin;
        }
    }
}
