package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.metrics.selection.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads {@code from}, {@code to} and {@code period}: the last 90 days, today included, unless they say otherwise. */
final class PeriodParser {
    static final List<String> NAMES = List.of("period", "from", "to");

    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_YEARS = 50;

    /** The first day of each period that has a name; all of them end today. */
    private static final Map<String, UnaryOperator<LocalDate>> NAMED = Map.of(
            "30d", today -> today.minusDays(29),
            "90d", today -> today.minusDays(DEFAULT_DAYS - 1),
            "quarter", today -> today.with(IsoFields.DAY_OF_QUARTER, 1),
            "year", today -> today.withDayOfYear(1),
            "12months", today -> today.minusDays(364));

    private PeriodParser() {}

    static Period parse(QueryParameters parameters, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Optional<String> name = parameters.first("period");
        return name.isPresent() ? named(name.get(), parameters, today, zone) : stated(parameters, today, zone);
    }

    private static Period named(String name, QueryParameters parameters, LocalDate today, ZoneId zone) {
        UnaryOperator<LocalDate> start = NAMED.get(name);
        if (start == null) {
            throw new InvalidQueryException(
                    "period", QueryParameters.quoted(name) + " is not one of [30d, 90d, quarter, year, 12months]");
        }
        if (parameters.first("from").isPresent() || parameters.first("to").isPresent()) {
            throw new InvalidQueryException("period", "cannot be given together with from or to");
        }
        return new Period(start.apply(today), today.plusDays(1), zone);
    }

    private static Period stated(QueryParameters parameters, LocalDate today, ZoneId zone) {
        LocalDate end = parameters.day("to").orElse(today.plusDays(1));
        LocalDate start = parameters.day("from").orElse(end.minusDays(DEFAULT_DAYS));
        if (!start.isBefore(end)) {
            throw new InvalidQueryException("to", end + " is not after from " + start);
        }
        if (start.plusYears(MOST_YEARS).isBefore(end)) {
            throw new InvalidQueryException("from", start + " is more than 50 years before to " + end);
        }
        return new Period(start, end, zone);
    }
}
