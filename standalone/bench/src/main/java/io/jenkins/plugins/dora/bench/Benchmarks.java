package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.bench.ReportBenchmark.EngineName;
import io.jenkins.plugins.dora.bench.history.PeakHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Checks that all engines answer alike, measures them, and writes the tables of the documentation. */
public final class Benchmarks {
    private static final List<Question> QUESTIONS =
            List.of(Question.YEAR_OF_ONE, Question.YEAR_OF_ALL, Question.FIVE_YEARS_OF_ALL, Question.EVERY_TIER);

    private Benchmarks() {}

    /** @param arguments directory for stores and databases, file of the documentation, numbers of deployments */
    public static void main(String... arguments) throws IOException, SQLException, RunnerException {
        Path directory = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        List<Integer> sizes =
                Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        for (int size : sizes) {
            requireSameAnswers(size, directory);
        }
        Map<Integer, Long> heap = new TreeMap<>();
        for (int size : sizes) {
            heap.put(size, Heap.measure(size, directory));
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(
                                Benchmarks.class.getPackageName()
                                        + ".(Report|Gate|Recording|LinkedRecording|Opening|Scrape|ScrapeEachSecond|history\\.Import|fleet\\.Fleet)Benchmark")
                        .addProfiler(PeakHeap.class)
                        .param("directory", directory.toString())
                        .param(
                                "deployments",
                                sizes.stream().map(String::valueOf).toArray(String[]::new))
                        .build())
                .run();
        new PerformanceTables(results, sizes, heap, directory).writeInto(Path.of(arguments[1]));
    }

    private static void requireSameAnswers(int size, Path directory) throws IOException, SQLException {
        try (Engine plugin = EngineName.PLUGIN.open(size, directory)) {
            for (EngineName name : List.of(EngineName.SQLITE, EngineName.DUCKDB)) {
                try (Engine other = name.open(size, directory)) {
                    for (Question question : QUESTIONS) {
                        plugin.report(question)
                                .requireSame(other.report(question), name + ", " + size + ", " + question);
                    }
                    String application = Question.YEAR_OF_ONE.application();
                    if (!plugin.firstPage(application).equals(other.firstPage(application))) {
                        throw new IllegalStateException(name + ", " + size + ": another first page");
                    }
                }
            }
        }
    }
}
