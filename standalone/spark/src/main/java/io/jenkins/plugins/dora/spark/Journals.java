package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.store.feed.Controller;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The journals of controllers: {@code <input>/<controller>/events/<month>.jsonl}.
 *
 * @param lines all lines, in any order
 * @param partitions into how many parts the work is divided
 */
record Journals(JavaRDD<JournalLine> lines, int partitions) {
    private static final String FILES = "/*/events/[0-9][0-9][0-9][0-9]-{0[1-9],1[0-2]}.jsonl";

    /** The lines of one part: an executor sorts them in memory. */
    private static final long BYTES = 32L * 1024 * 1024;

    private static final int PARTS_OF_A_CORE = 4;

    /**
     * Reads journals.
     *
     * @param wanted into how many parts the work is divided; 0 for as many as the cores and the size of the files ask for
     * @throws IllegalArgumentException if there are no files, or the name of a directory is not the id of a controller
     */
    static Journals of(JavaSparkContext spark, String input, int wanted) {
        Configuration configuration = new Configuration(spark.hadoopConfiguration());
        // As the plugin reads them: a carriage return is no end of a line.
        configuration.set("textinputformat.record.delimiter", "\n");
        String files = input + FILES;
        long bytes = sizeOf(files, configuration);
        int byBytes = Math.toIntExact(Math.min(bytes / BYTES + 1, Integer.MAX_VALUE));
        int parts = wanted > 0 ? wanted : Math.max(PARTS_OF_A_CORE * spark.defaultParallelism(), byBytes);
        JavaRDD<JournalLine> lines = ((JavaNewHadoopRDD<LongWritable, Text>) spark.newAPIHadoopFile(
                        files, TextInputFormat.class, LongWritable.class, Text.class, configuration))
                .mapPartitionsWithInputSplit(Journals::lines, true);
        // There may be thousands of small files. Each by itself would be a task, and a part of every exchange.
        return new Journals(lines.coalesce(parts), parts);
    }

    /** Returns how many bytes the files have, which are all of controllers. */
    private static long sizeOf(String files, Configuration configuration) {
        FileStatus[] found;
        try {
            Path pattern = new Path(files);
            found = pattern.getFileSystem(configuration).globStatus(pattern);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + files + ": " + e.getMessage(), e);
        }
        if (found.length == 0) {
            throw new IllegalArgumentException("there are no files " + files);
        }
        Arrays.stream(found)
                .map(file -> controller(file.getPath()))
                .filter(id -> !Controller.isId(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "the directory \"" + id + "\" cannot be the id of a controller: " + Controller.ID_FORM);
                });
        return Arrays.stream(found).mapToLong(FileStatus::getLen).sum();
    }

    private static String controller(Path file) {
        return file.getParent().getParent().getName();
    }

    private static Iterator<JournalLine> lines(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        Path file = ((FileSplit) split).getPath();
        String controller = controller(file);
        String name = file.getName();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public JournalLine next() {
                if (!lines.hasNext()) {
                    throw new NoSuchElementException();
                }
                Tuple2<LongWritable, Text> line = lines.next();
                // The same objects are used for the next line.
                return new JournalLine(
                        controller, name, line._1().get(), line._2().copyBytes());
            }
        };
    }
}
