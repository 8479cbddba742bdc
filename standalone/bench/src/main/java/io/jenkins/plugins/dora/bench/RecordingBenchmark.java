package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** The time to record in addition to existing records, and of the first report after that. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
public class RecordingBenchmark extends CopiedStore {
    private static final int BULK = 1000;

    private final LatestReporter reporter = new LatestReporter();
    private int recorded;

    @Setup
    public void open() throws IOException {
        reporter.of(store().snapshot(), PluginEngine.PROFILE);
    }

    @Benchmark
    public Object recordOne() throws IOException {
        return store().record(next());
    }

    /** Writes some 70 MB a second, so that after more than ten seconds a slow disk is what it measures. */
    @Benchmark
    @Warmup(iterations = 5, time = 1)
    @OperationsPerInvocation(BULK)
    public Object recordInBulk() throws IOException {
        return store().record(IntStream.range(0, BULK).mapToObj(each -> next()).toList());
    }

    @Benchmark
    public Object recordOneAndReport() throws IOException {
        store().record(next());
        Map<String, List<String>> parameters = Map.of("application", List.of(application()));
        return reporter.of(store().snapshot(), PluginEngine.PROFILE)
                .report(ReportQuery.parse(parameters, ZoneOffset.UTC, Instant.now()));
    }

    private Event next() {
        Instant now = Instant.now();
        recorded++;
        return Deployment.of(application(), "2." + recorded, "production")
                .id("shops/" + application() + "/deploy#" + recorded + "@" + now.toEpochMilli())
                .between(now.minusSeconds(60), now)
                .changes(
                        ChangesFrom.CHANGELOG,
                        IntStream.range(0, 5)
                                .mapToObj(
                                        change -> new Change(recorded + "-" + change, now.minusSeconds(3600 + change)))
                                .toList())
                .build();
    }

    /** Returns the application of the deployment recorded last; each in turn, so that none grows much in comparison. */
    private String application() {
        return MadeUpHistory.application(recorded % MadeUpHistory.APPLICATIONS);
    }
}
