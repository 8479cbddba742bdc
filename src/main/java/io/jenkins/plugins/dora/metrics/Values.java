package io.jenkins.plugins.dora.metrics;

import java.util.Arrays;

/** Collects values, up to a few millions of them, for their {@link Distribution}. */
final class Values {
    private static final int FIRST_LENGTH = 64;
    private static final int SAMPLED_FROM = 600;

    private double[] values;
    private int count;

    Values() {
        this(new double[0]);
    }

    /** Takes values, which the caller leaves alone from then on. */
    Values(double[] values) {
        this.values = values;
        count = values.length;
    }

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST_LENGTH, 2 * count));
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    double sum() {
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += values[index];
        }
        return sum;
    }

    /** Returns the value at a share of the way from the least to the greatest; between two values, in proportion. */
    double percentile(double share) {
        double rank = share * (count - 1);
        int below = (int) rank;
        select(0, count - 1, below);
        double value = values[below];
        return rank == below ? value : value + (rank - below) * (leastFrom(below + 1) - value);
    }

    private double leastFrom(int start) {
        double least = values[start];
        for (int index = start + 1; index < count; index++) {
            least = Math.min(least, values[index]);
        }
        return least;
    }

    /**
     * Puts the value of rank {@code rank} in its place, with no greater ones before and no lesser ones behind: the
     * algorithm SELECT of Floyd and Rivest (Communications of the ACM 18, 1975), which looks at each value about 1.5
     * times where sorting would look at it 20 times.
     */
    private void select(int from, int to, int rank) {
        int left = from;
        int right = to;
        while (left < right) {
            if (right - left > SAMPLED_FROM) {
                narrow(left, right, rank);
            }
            double pivot = values[rank];
            int low = left;
            int high = right;
            while (low <= high) {
                while (values[low] < pivot) {
                    low++;
                }
                while (pivot < values[high]) {
                    high--;
                }
                if (low <= high) {
                    swap(low++, high--);
                }
            }
            if (high < rank) {
                left = low;
            }
            if (rank < low) {
                right = high;
            }
        }
    }

    /** Puts a value in place {@code rank} that probably belongs there or close by, as a sample around it tells. */
    private void narrow(int left, int right, int rank) {
        double size = right - left + 1.0;
        double place = rank - left + 1.0;
        double spread = 0.5 * Math.exp(2 * Math.log(size) / 3);
        double margin = 0.5 * Math.sqrt(Math.log(size) * spread * (size - spread) / size);
        double shift = place < size / 2 ? -margin : margin;
        int sampleLeft = Math.max(left, (int) (rank - place * spread / size + shift));
        int sampleRight = Math.min(right, (int) (rank + (size - place) * spread / size + shift));
        select(sampleLeft, sampleRight, rank);
    }

    private void swap(int one, int other) {
        double value = values[one];
        values[one] = values[other];
        values[other] = value;
    }
}
