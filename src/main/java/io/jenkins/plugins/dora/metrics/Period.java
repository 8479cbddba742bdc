package io.jenkins.plugins.dora.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole days of a time zone.
 *
 * @param from first day
 * @param to day after the last, later than {@code from}
 * @param zone where the days begin and end; a day may have 23 or 25 hours there
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period must end after it starts: " + from + " to " + to);
        }
    }

    /** Returns the first moment of the period. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the first moment after the period. */
    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant time) {
        return !time.isBefore(start()) && time.isBefore(end());
    }

    /** Returns the number of days. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** Returns the day of {@code time} in this period's zone. */
    public LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** Returns the first moment after {@code day} in this period's zone. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the period of the same number of days that ends where this one begins. */
    public Period previous() {
        return new Period(from.minusDays(days()), from, zone);
    }

    /** Splits the period into buckets, oldest first, the first and the last cut to its days. */
    public List<Period> buckets(Granularity granularity) {
        List<Period> buckets = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate next = granularity.next(granularity.startOf(start));
            LocalDate end = next.isBefore(to) ? next : to;
            buckets.add(new Period(start, end, zone));
            start = end;
        }
        return buckets;
    }
}
