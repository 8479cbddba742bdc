package io.jenkins.plugins.dora.spark.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** Writes the values of rows as those of Parquet: times in microseconds since 1970, days since then. */
final class ParquetRows extends WriteSupport<TableRow> {
    private final MessageType columns;
    private @Nullable RecordConsumer consumer;

    ParquetRows(MessageType columns) {
        this.columns = columns;
    }

    // Parquet calls and demands it, and deprecates it all the same.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(columns, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(TableRow row) {
        List<@Nullable Object> values = row.values();
        RecordConsumer current = consumer;
        current.startMessage();
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            String column = columns.getFieldName(index);
            if (value != null) {
                current.startField(column, index);
                add(value, current);
                current.endField(column, index);
            } else if (columns.getType(index).isRepetition(Repetition.REQUIRED)) {
                throw new IllegalArgumentException(row.table() + '.' + column + " has no value");
            }
        }
        current.endMessage();
    }

    private static void add(Object value, RecordConsumer consumer) {
        if (value instanceof String text) {
            // Binary.fromString makes what is slower to compare.
            consumer.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof Boolean flag) {
            consumer.addBoolean(flag);
        } else if (value instanceof Instant time) {
            consumer.addLong(micros(time));
        } else {
            consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
    }

    private static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toMicros(1)),
                TimeUnit.NANOSECONDS.toMicros(time.getNano()));
    }
}
