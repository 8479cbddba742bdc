package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.report.prometheus.Scrapes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** How long a scrape by Prometheus takes: when nothing changed, after a record, and with the rendering of what changed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScrapeBenchmark extends ScrapedStore {
    private Scrapes patient;
    private Scrapes waiting;

    @Setup
    public void open() {
        patient = scrapes(Duration.ofMillis(10));
        waiting = scrapes(Duration.ofMinutes(1));
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
}
