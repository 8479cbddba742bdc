package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.prometheus.ExpositionFormat;
import io.jenkins.plugins.dora.report.prometheus.FigureSource;
import io.jenkins.plugins.dora.report.prometheus.Rendering;
import io.jenkins.plugins.dora.report.prometheus.ScrapeScope;
import io.jenkins.plugins.dora.report.prometheus.Scrapes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a scrape by Prometheus takes: when nothing changed, beside recording, and with the rendering of what changed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScrapeBenchmark extends CopiedStore {
    private static final Rendering.Variant COMPRESSED = new Rendering.Variant(ExpositionFormat.OPEN_METRICS, true);

    private final LatestReporter reporters = new LatestReporter();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private Scrapes patient;
    private Scrapes waiting;
    private int recorded;

    @Setup
    public void open() {
        patient = new Scrapes(Clock.systemUTC(), background, Duration.ofMillis(10));
        waiting = new Scrapes(Clock.systemUTC(), background, Duration.ofMinutes(1));
    }

    @TearDown
    public void close() {
        background.shutdown();
    }

    @Benchmark
    public Object scrape() throws IOException {
        return read(patient);
    }

    /** Reads what was rendered before where rendering anew takes too long. */
    @Benchmark
    public Object scrapeAfterARecord() throws IOException {
        record();
        return read(patient);
    }

    /** Reads what was just recorded. */
    @Benchmark
    public Object renderARecord() throws IOException {
        record();
        return read(waiting);
    }

    private void record() throws IOException {
        Instant now = Instant.now();
        store().record(Deployment.of("service-7", "1." + recorded, "production")
                .id("scraped " + recorded++)
                .between(now, now)
                .build());
    }

    private Object read(Scrapes scrapes) throws IOException {
        Rendering rendering = scrapes.scrape(
                ScrapeScope.WHOLE,
                () -> new FigureSource.State(reporters.of(store().snapshot(), PluginEngine.PROFILE), true, List.of()));
        return scrapes.body(ScrapeScope.WHOLE, rendering, COMPRESSED);
    }
}
