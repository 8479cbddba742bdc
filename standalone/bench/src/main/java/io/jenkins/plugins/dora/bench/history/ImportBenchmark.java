package io.jenkins.plugins.dora.bench.history;

import io.jenkins.plugins.dora.history.importing.HistoryImport;
import io.jenkins.plugins.dora.history.importing.ImportResult;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The time to import a home, with a warm file cache, into an empty store with 256 MB of heap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ImportBenchmark {
    private static final Progress NOBODY = new Progress() {
        @Override
        public void report(Phase phase, long done, long total) {
            // Nobody looks.
        }

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    @Param("")
    public String directory;

    @Param({"1000", "10000", "100000"})
    public int builds;

    private final Profile profile = ProfileYaml.parse(MadeUpHome.PROFILE, ZoneOffset.UTC);
    private Path home;
    private Path store;

    @Setup
    public void makeHome() throws IOException {
        home = MadeUpHome.of(builds, Path.of(directory));
    }

    @Setup(Level.Invocation)
    public void makeStore() throws IOException {
        store = Files.createTempDirectory(Path.of(directory), "imported");
    }

    @Benchmark
    public ImportResult importHome() throws IOException {
        Clock clock = Clock.systemUTC();
        try (EventStore events = EventStore.open(store, clock)) {
            return new HistoryImport(home, profile, events.snapshot(), events.retention(), clock, NOBODY)
                    .run(events, NOBODY);
        }
    }

    @TearDown(Level.Invocation)
    public void deleteStore() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
