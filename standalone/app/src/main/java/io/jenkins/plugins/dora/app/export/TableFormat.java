package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format of tables; the name of one in lower case is also the ending of its files. */
public enum TableFormat {
    /** RFC 4180, with a row of headings. */
    CSV {
        @Override
        <R> RowWriter rows(FigureTable<R> table, Writer out) throws IOException {
            return new CsvRows(table, out);
        }
    },
    /** One JSON object a line. */
    JSONL {
        @Override
        <R> RowWriter rows(FigureTable<R> table, Writer out) throws IOException {
            return new JsonRows(table, out);
        }
    },
    /** Apache Parquet. */
    PARQUET {
        @Override
        public long write(FigureTable<?> table, TableScope scope, Path file) throws IOException {
            Path lines = Files.createTempFile("dora-" + table.name(), ".jsonl");
            try {
                long rows = JSONL.write(table, scope, lines);
                new ParquetFile(table).convert(lines, file);
                return rows;
            } finally {
                Files.deleteIfExists(lines);
            }
        }

        @Override
        <R> RowWriter rows(FigureTable<R> table, Writer out) {
            throw new UnsupportedOperationException("A Parquet file is not text");
        }
    };

    /** Writes the rows of a table to a stream of text. */
    interface RowWriter {
        void add(List<@Nullable Object> values) throws IOException;

        /** Passes on what is not written yet. */
        default void finish() throws IOException {}
    }

    /** Writes what comes before the rows, and returns what writes them. */
    abstract <R> RowWriter rows(FigureTable<R> table, Writer out) throws IOException;

    /**
     * Writes a table to a file.
     *
     * @return the number of rows
     * @throws IOException if it cannot be written
     * @throws UncheckedIOException if what is recorded cannot be read
     */
    public long write(FigureTable<?> table, TableScope scope, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return print(table, scope, out);
        }
    }

    /** Writes a table to a stream, which stays open. */
    public long print(FigureTable<?> table, TableScope scope, Writer out) throws IOException {
        RowWriter rows = rows(table, out);
        long[] count = {0};
        table.forEachRow(scope, values -> {
            try {
                rows.add(values);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count[0]++;
        });
        rows.finish();
        out.flush();
        return count[0];
    }

    /** Whether it can be written to a terminal or a pipe. */
    public boolean isText() {
        return this != PARQUET;
    }

    /** Returns the name of the file of a table. */
    public String fileName(FigureTable<?> table) {
        return table.name() + '.' + name().toLowerCase(Locale.ROOT);
    }
}
