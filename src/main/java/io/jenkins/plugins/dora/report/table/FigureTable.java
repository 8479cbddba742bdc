package io.jenkins.plugins.dora.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param source finds what its rows are about
 */
public record FigureTable<R>(String name, List<Column<R>> columns, Function<TableScope, Stream<R>> source) {
    public FigureTable {
        columns = List.copyOf(columns);
    }

    /**
     * Passes on the values of each row, in the order of the columns; null where there is none.
     *
     * @throws java.io.UncheckedIOException if what is recorded cannot be read
     */
    public void forEachRow(TableScope scope, Consumer<List<@Nullable Object>> action) {
        rows(scope).forEachOrdered(action);
    }

    /** Returns the same rows as a stream, each found when it is asked for. */
    public Stream<List<@Nullable Object>> rows(TableScope scope) {
        return source.apply(scope).map(this::values);
    }

    /** Returns the values of one row. */
    public List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }
}
