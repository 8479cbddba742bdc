package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name: lower case, words joined by {@code _}, the unit of a number at the end
 * @param type the type of its values
 * @param nullable whether a row may have no value
 * @param value finds the value of a row
 */
public record Column<R>(String name, ColumnType type, boolean nullable, Function<R, @Nullable Object> value) {
    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, ColumnType.TEXT, false, value::apply);
    }

    /** Makes a column in which an empty text stands for no value. */
    static <R> Column<R> textIfAny(String name, Function<R, Optional<String>> value) {
        return new Column<>(
                name,
                ColumnType.TEXT,
                true,
                row -> value.apply(row).filter(text -> !text.isEmpty()).orElse(null));
    }

    static <R> Column<R> flag(String name, Predicate<R> value) {
        return new Column<>(name, ColumnType.BOOLEAN, false, value::test);
    }

    static <R> Column<R> count(String name, ToLongFunction<R> value) {
        return new Column<>(name, ColumnType.INTEGER, false, value::applyAsLong);
    }

    static <R> Column<R> countIfAny(String name, Function<R, Optional<Long>> value) {
        return new Column<>(
                name, ColumnType.INTEGER, true, row -> value.apply(row).orElse(null));
    }

    static <R> Column<R> numberIfAny(String name, Function<R, OptionalDouble> value) {
        return new Column<>(name, ColumnType.NUMBER, true, row -> {
            OptionalDouble number = value.apply(row);
            return number.isPresent() ? number.getAsDouble() : null;
        });
    }

    static <R> Column<R> seconds(String name, Function<R, Duration> value) {
        return new Column<>(name, ColumnType.NUMBER, false, row -> Seconds.of(value.apply(row)));
    }

    static <R> Column<R> secondsIfAny(String name, Function<R, Optional<Duration>> value) {
        return new Column<>(
                name,
                ColumnType.NUMBER,
                true,
                row -> value.apply(row).map(Seconds::of).orElse(null));
    }

    static <R> Column<R> day(String name, Function<R, LocalDate> value) {
        return new Column<>(name, ColumnType.DAY, false, value::apply);
    }

    static <R> Column<R> dayIfAny(String name, Function<R, Optional<LocalDate>> value) {
        return new Column<>(name, ColumnType.DAY, true, row -> value.apply(row).orElse(null));
    }

    static <R> Column<R> time(String name, Function<R, Instant> value) {
        return new Column<>(name, ColumnType.TIME, false, value::apply);
    }

    static <R> Column<R> timeIfAny(String name, Function<R, Optional<Instant>> value) {
        return new Column<>(name, ColumnType.TIME, true, row -> value.apply(row).orElse(null));
    }
}
