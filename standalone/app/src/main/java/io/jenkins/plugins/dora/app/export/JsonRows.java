package io.jenkins.plugins.dora.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.dora.report.table.Column;
import io.jenkins.plugins.dora.report.table.FigureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object for each row; what has no value is {@code null}. */
final class JsonRows implements TableFormat.RowWriter {
    private static final JsonFactory JSON = new JsonFactory().setRootValueSeparator("");

    private final List<String> names;
    private final JsonGenerator generator;

    JsonRows(FigureTable<?> table, Writer out) throws IOException {
        names = table.columns().stream().<String>map(Column::name).toList();
        generator = JSON.createGenerator(out);
    }

    @Override
    public void add(List<@Nullable Object> values) throws IOException {
        generator.writeStartObject();
        for (int index = 0; index < values.size(); index++) {
            generator.writeFieldName(names.get(index));
            write(values.get(index));
        }
        generator.writeEndObject();
        generator.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        generator.flush();
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Long count) {
            generator.writeNumber(count);
        } else if (value instanceof Double number) {
            generator.writeNumber(Numerals.of(number));
        } else {
            generator.writeString(value.toString());
        }
    }
}
