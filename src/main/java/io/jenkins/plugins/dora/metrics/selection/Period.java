package io.jenkins.plugins.dora.metrics.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Returns the period before this one: of as many calendar months if this one is whole months, so also whole quarters
     * and years; else of as many days.
     */
    public Period previous() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
        LocalDate start = wholeMonths ? from.minusMonths(ChronoUnit.MONTHS.between(from, to)) : from.minusDays(days());
        return new Period(start, from, zone);
    }

    /**
     * Returns how many of its days are recorded.
     *
     * @param first the first day of which anything was recorded; empty if nothing ever was
     */
    public int recordedDays(Optional<LocalDate> first) {
        return first.filter(day -> day.isBefore(to))
                .map(day -> Math.toIntExact(ChronoUnit.DAYS.between(day.isAfter(from) ? day : from, to)))
                .orElse(0);
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
