package io.jenkins.plugins.dora.spark.output;

import java.io.IOException;
import java.util.Collection;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Writes the rows of several tables in one pass, each table as Parquet files in a directory of its name. The files of a
 * task appear when all tasks have ended, also if some failed and were repeated.
 */
public final class TablesOutputFormat extends FileOutputFormat<Void, TableRow> {
    private static final String TABLES = "dora.tables";
    private static final String TABLE = "dora.table.";
    private static final String PARQUET = ".snappy.parquet";

    /** A task holds so much of each table in memory, before compression. */
    private static final int ROW_GROUP_BYTES = 16 * 1024 * 1024;

    /** Rows of this name are one value, bytes, and become files in a directory of this name, which readers of tables pass over. */
    public static final String BYTES = "_partial";

    /**
     * Returns a configuration for tables.
     *
     * @param files with what the names of the files begin
     * @param last whether nothing is written after this; then the directory gets the file {@code _SUCCESS}
     */
    public static Configuration of(Configuration general, Collection<MessageType> tables, String files, boolean last) {
        Configuration configuration = new Configuration(general);
        configuration.setStrings(
                TABLES, tables.stream().map(MessageType::getName).toArray(String[]::new));
        tables.forEach(table -> configuration.set(TABLE + table.getName(), table.toString()));
        configuration.set(BASE_OUTPUT_NAME, files);
        configuration.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, last);
        configuration.setInt(ParquetOutputFormat.BLOCK_SIZE, ROW_GROUP_BYTES);
        configuration.set(ParquetOutputFormat.COMPRESSION, "snappy");
        return configuration;
    }

    /** Returns how many rows of a table were written, from the ends of its files. */
    public static long rows(Configuration configuration, Path directory) throws IOException {
        long rows = 0;
        for (FileStatus file : directory.getFileSystem(configuration).globStatus(new Path(directory, '*' + PARQUET))) {
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromStatus(file, configuration))) {
                rows += reader.getRecordCount();
            }
        }
        return rows;
    }

    /** Lets files be added to a directory that is there. */
    @Override
    public void checkOutputSpecs(JobContext job) throws IOException {
        if (getOutputPath(job) == null) {
            throw new IOException("there is no directory for the tables");
        }
    }

    @Override
    public RecordWriter<Void, TableRow> getRecordWriter(TaskAttemptContext task)
            throws IOException, InterruptedException {
        TablesWriter writer = new TablesWriter(table -> writer(task, table));
        // Every table has a file, so that it can be read if it has no rows.
        if (task.getTaskAttemptID().getTaskID().getId() == 0) {
            for (String table : task.getConfiguration().getTrimmedStringCollection(TABLES)) {
                writer.open(table);
            }
        }
        return writer;
    }

    private RecordWriter<Void, TableRow> writer(TaskAttemptContext task, String table)
            throws IOException, InterruptedException {
        Path file = file(task, table);
        if (table.equals(BYTES)) {
            return new BytesWriter(file.getFileSystem(task.getConfiguration()).create(file, false));
        }
        MessageType columns =
                MessageTypeParser.parseMessageType(task.getConfiguration().get(TABLE + table));
        return new ParquetOutputFormat<>(new ParquetRows(columns)).getRecordWriter(task, file);
    }

    private Path file(TaskAttemptContext task, String table) throws IOException {
        Path file = getDefaultWorkFile(task, table.equals(BYTES) ? "" : PARQUET);
        return new Path(new Path(file.getParent(), table), file.getName());
    }
}
