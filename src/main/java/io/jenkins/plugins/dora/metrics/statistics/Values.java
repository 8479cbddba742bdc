package io.jenkins.plugins.dora.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects durations in seconds, up to some millions of them, for their {@link Distribution}.
 *
 * <p>Sorting them all would take most of the time of a report. So they are counted in bins, which are the narrower the more
 * values there are, and only those of the bin that holds the rank in question are sorted.
 */
public final class Values {
    private static final int FIRST_LENGTH = 16;

    // The upper bits of a positive double grow with it: sign, exponent, and the first bits behind the point.
    private static final int BITS_BEHIND_POINT = 52;
    private static final long ONE_SECOND = Double.doubleToRawLongBits(1);

    // A bin for each doubling of the value is cut in half as often as the number of values doubles, so that counting
    // the
    // bins takes no longer than sorting one. After eight times a bin is narrow enough, half a percent of its values.
    private static final int DOUBLINGS = 33;
    private static final int FIRST_CUT = 32;
    private static final int MOST_CUTS = 8;

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
        // Which bits of a value its bin's number leaves out, and how many values are in the bins before each.
        private final int shift;
        private final int[] before;

        // The values of each bin that was asked for; the median and the 95th percentile take turns.
        private final double @Nullable [][] sorted;

        private Ranking() {
            int cuts = Math.min(MOST_CUTS, Long.SIZE - Long.numberOfLeadingZeros(count / FIRST_CUT));
            shift = BITS_BEHIND_POINT - cuts;
            before = new int[2 + (DOUBLINGS << cuts)];
            sorted = new double[before.length - 1][];
            for (int entry = 0; entry < entries; entry++) {
                before[bin(values[entry]) + 1] += times(entry);
            }
            for (int bin = 1; bin < before.length; bin++) {
                before[bin] += before[bin - 1];
            }
        }

        private int bin(double value) {
            long bin = (Double.doubleToRawLongBits(value) >> shift) - (ONE_SECOND >> shift) + 1;
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
            if (sorted[bin] == null) {
                sorted[bin] = sort(bin);
            }
            return sorted[bin][rank - before[bin]];
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
