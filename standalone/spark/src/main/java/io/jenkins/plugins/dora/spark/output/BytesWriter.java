package io.jenkins.plugins.dora.spark.output;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes the only value of rows, which is bytes, as they are. */
final class BytesWriter extends RecordWriter<Void, TableRow> {
    private final OutputStream file;

    BytesWriter(OutputStream file) {
        this.file = file;
    }

    @Override
    public void write(Void none, TableRow row) throws IOException {
        file.write((byte[]) row.values().get(0));
    }

    @Override
    public void close(TaskAttemptContext task) throws IOException {
        file.close();
    }
}
