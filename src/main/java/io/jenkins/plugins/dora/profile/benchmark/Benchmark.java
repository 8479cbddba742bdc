package io.jenkins.plugins.dora.profile.benchmark;

import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named table of limits between bands.
 *
 * <p>The reports of the DORA programme publish how clusters of teams answered, not limits. Where a table of theirs is
 * taken, a band reaches down to the worst value of its cluster's answer, and a value between the answers of two
 * clusters is of the lower band. Where two clusters gave the same answer, the value is of the better band, and the other
 * band cannot be reached. "Multiple deployments per day" begins at one per day; a month has 31 days and half a year 184,
 * so that once a calendar month is once a month whatever the month. The documentation of the profile shows each table
 * beside its source.
 *
 * @param name the name printed beside every band
 * @param year the year or years of the reports it comes from, printed with the name; free text in a table of one's own
 * @param deploymentsPerDay least deployments per day of each band; absent, as all limits, in a table that gives scores
 * @param leadTimeSeconds lead times below these limits, in seconds
 * @param changeFailurePercent change failure rates up to these limits, in percent
 * @param restoreSeconds times to restore or to recover below these limits, in seconds
 */
public record Benchmark(
        String name,
        String year,
        @Nullable Limits deploymentsPerDay,
        @Nullable Limits leadTimeSeconds,
        @Nullable Limits changeFailurePercent,
        @Nullable Limits restoreSeconds) {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final double WEEK = 7 * DAY;
    private static final double MONTH = 31 * DAY;
    private static final double HALF_A_YEAR = 184 * DAY;

    private static final double DAILY = 1;
    private static final double WEEKLY = 1.0 / 7;
    private static final double MONTHLY = 1.0 / 31;
    private static final double HALF_YEARLY = 1.0 / 184;

    /** The steps of the answers that teams could give, put together from the reports of 2018 to 2021. */
    public static final Benchmark CLASSIC = new Benchmark(
            "CLASSIC",
            "2018-2021",
            Limits.atLeast(DAILY, 0.23, 0.03),
            Limits.below(HOUR, DAY, WEEK),
            Limits.atMost(15, 30, 45),
            Limits.below(HOUR, DAY, WEEK));

    /** The clusters of 2021, of which all but the elite answered alike about failed changes: MEDIUM is not reached there. */
    public static final Benchmark DORA_2021 = new Benchmark(
            "DORA_2021",
            "2021",
            Limits.atLeast(DAILY, MONTHLY, HALF_YEARLY),
            Limits.below(HOUR, WEEK, HALF_A_YEAR),
            new Limits(Reach.AT_MOST, Map.of(Band.ELITE, 15.0, Band.HIGH, 30.0)),
            Limits.below(HOUR, DAY, WEEK));

    /** The clusters of 2022, when none was called elite: ELITE is not reached. */
    public static final Benchmark DORA_2022 = new Benchmark(
            "DORA_2022",
            "2022",
            new Limits(Reach.AT_LEAST, Map.of(Band.HIGH, DAILY, Band.MEDIUM, MONTHLY)),
            new Limits(Reach.BELOW, Map.of(Band.HIGH, WEEK, Band.MEDIUM, MONTH)),
            new Limits(Reach.AT_MOST, Map.of(Band.HIGH, 15.0, Band.MEDIUM, 30.0)),
            new Limits(Reach.BELOW, Map.of(Band.HIGH, DAY, Band.MEDIUM, WEEK)));

    /** The clusters of 2023; the time is that to recover from a failed deployment from this year on. */
    public static final Benchmark DORA_2023 = new Benchmark(
            "DORA_2023",
            "2023",
            Limits.atLeast(DAILY, WEEKLY, MONTHLY),
            Limits.below(DAY, WEEK, MONTH),
            Limits.atMost(5, 10, 15),
            Limits.below(HOUR, DAY, WEEK));

    /**
     * The clusters of 2024, with the failure rates of the high (20 %) and the medium cluster (10 %) exchanged.
     *
     * <p>Those clusters were ordered by throughput, and the faster one failed more often. A band speaks of one metric, so
     * the lower rate has to have the better band. High and medium recovered alike: MEDIUM is not reached there.
     */
    public static final Benchmark DORA_2024 = new Benchmark(
            "DORA_2024",
            "2024",
            Limits.atLeast(DAILY, WEEKLY, MONTHLY),
            Limits.below(DAY, WEEK, MONTH),
            Limits.atMost(5, 10, 20),
            new Limits(Reach.BELOW, Map.of(Band.ELITE, HOUR, Band.HIGH, DAY)));

    /** The report of 2025 has no clusters any more: scores from 0 to 10 take the place of bands. */
    public static final Benchmark DORA_2025 = new Benchmark("DORA_2025", "2025", null, null, null, null);

    /** The tables that come with their names, in order of the year. */
    public static final List<Benchmark> NAMED = List.of(CLASSIC, DORA_2021, DORA_2022, DORA_2023, DORA_2024, DORA_2025);

    /** The year of a table of one's own that states none. */
    public static final String NO_YEAR = "custom";

    /** @throws IllegalArgumentException if the name or the year is blank */
    public Benchmark {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a benchmark is empty");
        }
        if (year.isBlank()) {
            throw new IllegalArgumentException("the year of a benchmark is empty");
        }
    }

    /** Returns whether it gives scores from 0 to 10 instead of bands. */
    public boolean isScored() {
        return deploymentsPerDay == null;
    }

    /** Returns the table of {@link #NAMED} called {@code name}; empty where there is none. */
    public static Optional<Benchmark> named(String name) {
        return NAMED.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }
}
