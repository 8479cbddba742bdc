package io.jenkins.plugins.dora.profile;

/**
 * A named table of limits between bands.
 *
 * @param name the name printed beside every band
 * @param deploymentsPerDay least deployments per day of each band
 * @param leadTimeSeconds lead times below these limits, in seconds
 * @param changeFailurePercent change failure rates up to these limits, in percent
 * @param restoreSeconds times to restore or to recover below these limits, in seconds
 */
public record Benchmark(
        String name,
        Limits deploymentsPerDay,
        Limits leadTimeSeconds,
        Limits changeFailurePercent,
        Limits restoreSeconds) {
    private static final double HOUR = 3600;

    /** The table in widest use, put together from the reports up to 2021. */
    public static final Benchmark CLASSIC = new Benchmark(
            "CLASSIC",
            Limits.atLeast(1, 0.23, 0.03),
            Limits.below(HOUR, 24 * HOUR, 168 * HOUR),
            Limits.atMost(15, 30, 45),
            Limits.below(HOUR, 24 * HOUR, 168 * HOUR));
}
