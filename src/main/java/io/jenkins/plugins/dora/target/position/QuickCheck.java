package io.jenkins.plugins.dora.target.position;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;

/**
 * The scores of <a href="https://dora.dev/quickcheck/">DORA's Quick Check</a>: the six answers from the worst to the best are
 * 0, 2, 4, 6, 8 and 10; rates are linear, from 0 percent for 10 to 100 percent for 0.
 *
 * <p>A month has 31 days and half a year 184, as in the benchmarks. "On demand (several a day)" begins at two a day.
 */
final class QuickCheck {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    /** From which frequency on an answer is 2, 4, 6, 8 and 10. */
    private static final double[] PER_DAY = {1.0 / 184, 1.0 / 31, 1.0 / 7, 1, 2};

    /** Below which time an answer is 10, 8, 6, 4 and 2. */
    private static final double[] SECONDS = {HOUR, DAY, 7 * DAY, 31 * DAY, 184 * DAY};

    private static final double BEST = 10;
    private static final double STEP = 2;

    private QuickCheck() {}

    /** Returns the score of a value in the unit of its metric. */
    static double score(HeadlineMetric.Unit unit, double value) {
        return switch (unit) {
            case PER_DAY -> ofFrequency(value);
            case SECONDS -> ofTime(value);
            case PERCENT -> BEST - value / BEST;
        };
    }

    private static double ofFrequency(double perDay) {
        int answer = 0;
        while (answer < PER_DAY.length && perDay >= PER_DAY[answer]) {
            answer++;
        }
        return STEP * answer;
    }

    private static double ofTime(double seconds) {
        int answer = 0;
        while (answer < SECONDS.length && seconds >= SECONDS[answer]) {
            answer++;
        }
        return BEST - STEP * answer;
    }
}
