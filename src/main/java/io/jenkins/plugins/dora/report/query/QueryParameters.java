package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.model.text.Echo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query parameters of a request, asked for by name and type.
 *
 * <p>A parameter may be repeated; empty values are as good as none. What is asked for and of another type is refused with
 * an {@link InvalidQueryException}.
 */
public final class QueryParameters {

    private final Map<String, ? extends Collection<String>> values;
    private final Set<String> asked = new TreeSet<>();

    public QueryParameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    List<String> all(String name) {
        asked.add(name);
        Collection<String> all = values.get(name);
        return all == null
                ? List.of()
                : all.stream().filter(value -> !value.isBlank()).toList();
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Refuses parameters that nobody asked for: a filter that is misspelt must not pass for one that lets all through. */
    public void refuseOthers() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name) && !Shape.PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String known = Stream.concat(asked.stream(), Shape.PARAMETERS.stream())
                            .collect(Collectors.joining(", "));
                    throw new InvalidQueryException(
                            Echo.of(name), "is not a parameter of this resource; supported: " + known);
                });
    }

    /** Returns a day of the years 1970 to 9999. */
    Optional<LocalDate> day(String name) {
        return first(name).map(value -> day(name, value));
    }

    private static LocalDate day(String name, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1970 || day.getYear() > 9999) {
                throw new InvalidQueryException(name, value + " is not between the years 1970 and 9999");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new InvalidQueryException(name, quoted(value) + " is not a date such as 2026-01-31", e);
        }
    }

    /** Returns a whole number from {@code least} to {@code most}, both included. */
    public int number(String name, int least, int most, int otherwise) {
        return first(name)
                .map(value -> {
                    try {
                        int number = Integer.parseInt(value);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Refused below, as a number that is out of bounds.
                    }
                    throw new InvalidQueryException(
                            name, quoted(value) + " is not a whole number from " + least + " to " + most);
                })
                .orElse(otherwise);
    }

    Optional<Boolean> flag(String name) {
        return first(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidQueryException(name, quoted(value) + " is neither true nor false");
        });
    }

    /** Returns the constant of that name, in any case of letters. */
    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return first(name).map(value -> constant(name, value, type));
    }

    /** Returns the constants of those names; none where none is named. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        all(name).forEach(value -> constants.add(constant(name, value, type)));
        return constants;
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException(
                    name, quoted(value) + " is not one of " + Arrays.toString(type.getEnumConstants()), e);
        }
    }

    /** Returns a value as an error message shows it. */
    public static String quoted(String value) {
        return Echo.quoted(value);
    }
}
