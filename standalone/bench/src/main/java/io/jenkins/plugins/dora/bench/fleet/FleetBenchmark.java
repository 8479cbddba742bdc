package io.jenkins.plugins.dora.bench.fleet;

import io.jenkins.plugins.dora.bench.Stores;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The time to open the stores of several controllers as one, and to collect the events of one of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FleetBenchmark {
    /** Deployments of each controller. */
    static final int DEPLOYMENTS = 100_000;

    private static final int PAGE = 1_000;

    @Param("")
    public String directory;

    private List<Part> parts;
    private Path target;

    @Setup(Level.Iteration)
    public void makeStores() throws IOException {
        parts = Fleet.like(Stores.of(DEPLOYMENTS, Path.of(directory)));
        target = Files.createTempDirectory(Path.of(directory), "collected");
    }

    @TearDown(Level.Iteration)
    public void deleteTarget() throws IOException {
        Stores.delete(target);
    }

    @Benchmark
    public Object openAll() throws IOException {
        return Fleet.open(parts);
    }

    /** Reads the feed page by page, and records each page, forced to disk, as the command does; without the network. */
    @Benchmark
    public int collectOne() throws IOException {
        int events = 0;
        EventCodec codec = new EventCodec();
        Part part = parts.get(0);
        try (EventStore source = EventStore.openReadOnly(part.directory());
                EventStore collected = EventStore.open(target, Clock.systemUTC())) {
            Feed feed = source.feed();
            FeedPage page = feed.read(FeedCursor.START, PAGE);
            while (!page.isEmpty()) {
                List<Event> adopted = new ArrayList<>();
                for (byte[] line : page.lines()) {
                    codec.decodeKnown(line, Instant.EPOCH)
                            .map(event -> part.adopt(
                                    event, id -> collected.snapshot().find(id).isPresent()))
                            .ifPresent(adopted::add);
                }
                collected.record(adopted);
                events += adopted.size();
                page = feed.read(page.next(), PAGE);
            }
        }
        return events;
    }

    /** Copies the files, which is the least that moving the events can take. */
    @Benchmark
    public Path copyOne() throws IOException {
        return Stores.copyOf(parts.get(0).directory());
    }
}
