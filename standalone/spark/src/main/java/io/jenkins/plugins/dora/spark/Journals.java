package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.store.feed.Controller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
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

/** Reads the journals of controllers: {@code <input>/<controller>/events/<month>.jsonl}. */
final class Journals {
    private static final String FILES = "/*/events/[0-9][0-9][0-9][0-9]-[0-9][0-9].jsonl";

    private Journals() {}

    /**
     * Returns all lines, in any order.
     *
     * @throws IllegalArgumentException if there are no files, or the name of a directory is not the id of a controller
     */
    static JavaRDD<JournalLine> lines(JavaSparkContext spark, String input) {
        Configuration configuration = new Configuration(spark.hadoopConfiguration());
        // As the plugin reads them: a carriage return is no end of a line.
        configuration.set("textinputformat.record.delimiter", "\n");
        String files = input + FILES;
        requireControllers(files, configuration);
        return ((JavaNewHadoopRDD<LongWritable, Text>) spark.newAPIHadoopFile(
                        files, TextInputFormat.class, LongWritable.class, Text.class, configuration))
                .mapPartitionsWithInputSplit(Journals::lines, true);
    }

    private static void requireControllers(String files, Configuration configuration) {
        List<String> ids = new ArrayList<>();
        try {
            Path pattern = new Path(files);
            Arrays.stream(pattern.getFileSystem(configuration).globStatus(pattern))
                    .map(file -> controller(file.getPath()))
                    .distinct()
                    .forEach(ids::add);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + files + ": " + e.getMessage(), e);
        }
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("there are no files " + files);
        }
        ids.stream().filter(id -> !Controller.isId(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "the directory \"" + id + "\" cannot be the id of a controller: " + Controller.ID_FORM);
        });
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
