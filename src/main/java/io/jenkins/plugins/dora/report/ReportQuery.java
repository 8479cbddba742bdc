package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.metrics.Granularity;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.metrics.Scope;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report is asked for: the query parameters {@code from}, {@code to}, {@code granularity},
 * {@code application}, {@code environment} and {@code tier}.
 *
 * <p>Without {@code from} and {@code to} it is the last 90 days, today included; {@code to} is exclusive.
 * Without {@code tier} and {@code environment} it is the production tier; {@code tier=ALL} is every tier.
 *
 * @param scope which deployments
 * @param period which days
 * @param granularity width of the buckets of the series
 */
public record ReportQuery(Scope scope, Period period, Granularity granularity) {
    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 50 * 366;
    private static final int MOST_BUCKETS = 5_000;
    private static final String EVERY_TIER = "ALL";

    /**
     * Reads a query.
     *
     * @param parameters values by parameter name; a parameter may be repeated, empty values are as good as none
     * @param zone the zone of the days
     * @param now the moment that "today" is taken from
     * @throws InvalidQueryException if a value is none of those its parameter takes
     */
    public static ReportQuery parse(Map<String, ? extends Collection<String>> parameters, ZoneId zone, Instant now) {
        Period period = period(first(parameters, "from"), first(parameters, "to"), zone, now);
        Granularity granularity = granularity(first(parameters, "granularity"));
        if (period.days() > MOST_BUCKETS && granularity == Granularity.DAY) {
            throw new InvalidQueryException("granularity", "DAY is too fine for " + period.days() + " days");
        }
        Set<String> environments = new TreeSet<>(all(parameters, "environment"));
        return new ReportQuery(
                new Scope(
                        new TreeSet<>(all(parameters, "application")),
                        environments,
                        tiers(all(parameters, "tier"), environments)),
                period,
                granularity);
    }

    private static Period period(String from, String to, ZoneId zone, Instant now) {
        LocalDate end = to.isEmpty() ? now.atZone(zone).toLocalDate().plusDays(1) : date("to", to);
        LocalDate start = from.isEmpty() ? end.minusDays(DEFAULT_DAYS) : date("from", from);
        if (!start.isBefore(end)) {
            throw new InvalidQueryException("to", end + " is not after from " + start);
        }
        if (start.plusDays(MOST_DAYS).isBefore(end)) {
            throw new InvalidQueryException("from", start + " is more than 50 years before to " + end);
        }
        return new Period(start, end, zone);
    }

    private static LocalDate date(String parameter, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < 1970 || date.getYear() > 9999) {
                throw new InvalidQueryException(parameter, value + " is not between the years 1970 and 9999");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new InvalidQueryException(parameter, "\"" + value + "\" is not a date such as 2026-01-31", e);
        }
    }

    private static Set<EnvironmentTier> tiers(List<String> names, Set<String> environments) {
        if (names.isEmpty()) {
            return environments.isEmpty() ? EnumSet.of(EnvironmentTier.PRODUCTION) : Set.of();
        }
        if (names.stream().anyMatch(EVERY_TIER::equalsIgnoreCase)) {
            return Set.of();
        }
        Set<EnvironmentTier> tiers = EnumSet.noneOf(EnvironmentTier.class);
        names.forEach(name -> tiers.add(constant(EnvironmentTier.class, "tier", name)));
        return tiers;
    }

    private static Granularity granularity(String value) {
        return value.isEmpty() ? Granularity.WEEK : constant(Granularity.class, "granularity", value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException(
                    parameter, "\"" + value + "\" is none of " + Arrays.toString(type.getEnumConstants()), e);
        }
    }

    private static String first(Map<String, ? extends Collection<String>> parameters, String name) {
        List<String> values = all(parameters, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    private static List<String> all(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }
}
