package io.jenkins.plugins.dora.spark.output;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Passes each row on to the writer of its table, which is opened for the first of them. */
final class TablesWriter extends RecordWriter<Void, TableRow> {
    /** Opens the writer of a table. */
    interface Opener {
        RecordWriter<Void, TableRow> open(String table) throws IOException, InterruptedException;
    }

    private final Map<String, RecordWriter<Void, TableRow>> writers = new HashMap<>();
    private final Opener opener;

    TablesWriter(Opener opener) {
        this.opener = opener;
    }

    RecordWriter<Void, TableRow> open(String table) throws IOException, InterruptedException {
        RecordWriter<Void, TableRow> writer = writers.get(table);
        if (writer == null) {
            writer = opener.open(table);
            writers.put(table, writer);
        }
        return writer;
    }

    @Override
    public void write(Void none, TableRow row) throws IOException, InterruptedException {
        open(row.table()).write(none, row);
    }

    @Override
    public void close(TaskAttemptContext task) throws IOException, InterruptedException {
        for (RecordWriter<Void, TableRow> writer : writers.values()) {
            writer.close(task);
        }
    }
}
