package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes tables.
 *
 * @param format their format
 * @param tables which of them
 * @param scope what their rows are about
 */
public record TableExport(TableFormat format, List<FigureTable<?>> tables, TableScope scope) {
    public TableExport {
        tables = List.copyOf(tables);
    }

    /**
     * Writes a file for each table, and {@code export.json} last. Files of an earlier export stay until all are complete.
     *
     * @param directory where; created if it is missing
     * @param definitions see {@link ExportRecord}
     * @param cursor see {@link ExportRecord}
     */
    public void writeTo(Path directory, String definitions, Optional<FeedCursor> cursor) throws IOException {
        Files.createDirectories(directory);
        try (AtomicFiles files = new AtomicFiles()) {
            SortedMap<String, Long> rows = new TreeMap<>();
            for (FigureTable<?> table : tables) {
                Path part = files.part(directory.resolve(format.fileName(table)));
                rows.put(table.name(), format.write(table, scope, part));
            }
            boolean whole = scope.applications().isEmpty();
            new ExportRecord(whole, definitions, cursor, rows).write(files.part(directory.resolve(ExportRecord.FILE)));
            files.commit();
        }
    }
}
