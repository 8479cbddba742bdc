package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.target.gate.Criticality;
import io.jenkins.plugins.dora.target.gate.Gate;
import io.jenkins.plugins.dora.target.gate.GateQuery;
import io.jenkins.plugins.dora.target.gate.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** The time of a verdict about all headline metrics, each after a record of the application. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
public class GateBenchmark extends CopiedStore {
    private static final String APPLICATION = MadeUpHistory.application(7);

    private static final Instant END =
            MadeUpHistory.END.atStartOfDay(PluginEngine.PROFILE.timeZone()).toInstant();

    private final LatestReporter reporters = new LatestReporter();
    private final GateQuery query = new GateQuery(
            APPLICATION,
            Optional.empty(),
            90,
            Arrays.stream(HeadlineMetric.values())
                    .map(metric -> new Gate(metric, 1, Criticality.UNSTABLE))
                    .toList(),
            OptionalInt.of(0),
            1,
            Criticality.UNSTABLE,
            Optional.empty(),
            false);
    private int recorded;

    @Setup
    public void assess() throws IOException {
        reporters.of(store().snapshot(), PluginEngine.PROFILE);
    }

    @Benchmark
    public Verdict verdict() throws IOException {
        return verdict(job -> true);
    }

    @Benchmark
    public Verdict verdictOnSomeRecords() throws IOException {
        return verdict(job -> !job.equals(Optional.of("hidden")));
    }

    private Verdict verdict(Predicate<Optional<String>> readable) throws IOException {
        recorded++;
        Instant now = END.plusSeconds(60L * recorded);
        store().record(Deployment.of(APPLICATION, "2." + recorded, "production")
                .id((recorded % 2 == 0 ? "shown" : "hidden") + '#' + recorded)
                .between(now.minusSeconds(60), now)
                .deployedBy(new BuildReference(recorded % 2 == 0 ? "shown" : "hidden", recorded, ""))
                .build());
        return reporters
                .atOnce(store().snapshot(), PluginEngine.PROFILE)
                .orElseThrow()
                .gate(query, readable, now);
    }
}
