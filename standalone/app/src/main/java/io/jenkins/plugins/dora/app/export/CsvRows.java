package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.rest.CsvText;
import io.jenkins.plugins.dora.report.table.Column;
import io.jenkins.plugins.dora.report.table.FigureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as in RFC 4180; a cell without a value is empty. */
final class CsvRows implements TableFormat.RowWriter {
    private final Writer out;

    /** Writes the headings. */
    CsvRows(FigureTable<?> table, Writer out) throws IOException {
        this.out = out;
        out.write(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
        out.write(CsvText.LINE_END);
    }

    @Override
    public void add(List<@Nullable Object> values) throws IOException {
        for (int index = 0; index < values.size(); index++) {
            if (index > 0) {
                out.write(',');
            }
            out.write(cell(values.get(index)));
        }
        out.write(CsvText.LINE_END);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return CsvText.cell(text);
        }
        return value instanceof Double number ? Numerals.of(number) : value.toString();
    }
}
