package io.jenkins.plugins.dora.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer that all engines have to give alike: a row for each week, and one for the whole period.
 *
 * @param rows as told by {@link Row}
 */
record Figures(List<Row> rows) {
    private static final double TOLERANCE = 1e-6;

    /**
     * The figures of a week or of the whole period; NaN where there is no value.
     *
     * @param deployments successful deployments, redeployments left out
     * @param failures attempts that failed
     * @param leadTimeMedian in seconds
     * @param leadTimeP95 in seconds
     * @param changeFailurePercent failed changes
     * @param recoveryMedian in seconds
     * @param restoreMedian in seconds
     * @param reworkPercent rollbacks and hotfixes
     */
    record Row(
            int deployments,
            int failures,
            double leadTimeMedian,
            double leadTimeP95,
            double changeFailurePercent,
            double recoveryMedian,
            double restoreMedian,
            double reworkPercent) {

        private double[] values() {
            return new double[] {
                deployments,
                failures,
                leadTimeMedian,
                leadTimeP95,
                changeFailurePercent,
                recoveryMedian,
                restoreMedian,
                reworkPercent
            };
        }
    }

    /** Throws unless {@code other} says the same, to a millionth. */
    void requireSame(Figures other, String question) {
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < Math.max(rows.size(), other.rows.size()); row++) {
            if (row >= rows.size() || row >= other.rows.size() || !same(rows.get(row), other.rows.get(row))) {
                differences.add(
                        row < rows.size() && row < other.rows.size()
                                ? rows.get(row) + " and " + other.rows.get(row)
                                : "row " + row);
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    question + ": " + differences.size() + " rows differ, " + differences.get(0));
        }
    }

    private static boolean same(Row one, Row other) {
        for (int column = 0; column < one.values().length; column++) {
            double a = one.values()[column];
            double b = other.values()[column];
            boolean bothAbsent = Double.isNaN(a) && Double.isNaN(b);
            if (!bothAbsent && !(Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a)))) {
                return false;
            }
        }
        return true;
    }
}
