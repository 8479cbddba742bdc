package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to find the changes of a deployment or a version among those of {@link MadeUpVersions} and to record it,
 * alone and eight at once, with little memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LinkedRecordingBenchmark extends CopiedStore {
    private static final int AT_ONCE = 8;
    private static final int VERSIONS_OF_DEPLOYMENT = 4;

    private final AtomicInteger deployed = new AtomicInteger();
    private final AtomicInteger built = new AtomicInteger(MadeUpVersions.COUNT);

    @Override
    Path original(int size, Path parent) throws IOException {
        return Stores.withVersions(size, parent);
    }

    @Benchmark
    public Object recordDeployment() throws IOException {
        int number = deployed.addAndGet(VERSIONS_OF_DEPLOYMENT) % MadeUpVersions.COUNT;
        Instant now = Instant.now();
        DeploymentBuilder deployment = Deployment.of(
                        MadeUpVersions.APPLICATION,
                        MadeUpVersions.version(number).version(),
                        "production")
                .id("shops/service-7/deploy#" + deployed + "@" + now.toEpochMilli())
                .between(now.minusSeconds(60), now);
        FoundChanges found = linker().link(deployment.build()).found();
        return store().record(deployment
                .changes(found.from(), found.changes())
                .changesCut(found.cut())
                .build());
    }

    @Benchmark
    @Threads(AT_ONCE)
    public Object recordDeploymentEightAtOnce() throws IOException {
        return recordDeployment();
    }

    @Benchmark
    public Object recordVersion() throws IOException {
        ApplicationVersion version = MadeUpVersions.version(built.incrementAndGet());
        FoundChanges found = linker().link(version).found();
        return store().record(version.withChanges(found.changes(), found.cut()));
    }

    @Benchmark
    @Threads(AT_ONCE)
    public Object recordVersionEightAtOnce() throws IOException {
        return recordVersion();
    }

    private ChangeLinker linker() {
        return new ChangeLinker(new SnapshotHistory(store().snapshot()), List.of());
    }
}
