package io.jenkins.plugins.dora.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The time of an answer: the complete report of the plugin, the {@link Figures} of the databases. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
public class ReportBenchmark {
    /** How to open an engine. */
    public enum EngineName {
        PLUGIN,
        SQLITE,
        DUCKDB;

        Engine open(int deployments, Path directory) throws IOException, SQLException {
            Path store = Stores.of(deployments, directory);
            if (this == PLUGIN) {
                return new PluginEngine(store);
            }
            Dialect dialect = Dialect.valueOf(name());
            return new SqlEngine(dialect, SqlLoader.load(deployments, store, dialect));
        }
    }

    @Param("")
    public String directory;

    @Param({"10000", "100000", "1000000"})
    public int deployments;

    @Param
    public EngineName engine;

    private Engine opened;

    @Setup
    public void open() throws IOException, SQLException {
        opened = engine.open(deployments, Path.of(directory));
    }

    @TearDown
    public void close() throws IOException {
        opened.close();
    }

    @Benchmark
    public Object yearOfOneApplication() {
        return opened.report(Question.YEAR_OF_ONE);
    }

    @Benchmark
    public Object yearOfAll() {
        return opened.report(Question.YEAR_OF_ALL);
    }

    @Benchmark
    public Object fiveYearsOfAll() {
        return opened.report(Question.FIVE_YEARS_OF_ALL);
    }

    @Benchmark
    public Object fiveYearsOfAllInEveryTier() {
        return opened.report(Question.EVERY_TIER);
    }

    @Benchmark
    public List<String> firstPage() {
        return opened.firstPage(Question.YEAR_OF_ONE.application());
    }
}
