package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.report.prometheus.Scrapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

/** Sixty scrapes a minute beside recording: how long each takes, and whether they slow recording. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 20)
@Measurement(iterations = 2, time = 20)
public class ScrapeEachSecondBenchmark {
    private static final Duration PATIENCE = Duration.ofMillis(10);
    private static final long MILLIS_BETWEEN_RECORDS = 10;

    /** A scrape each second of a store that is recorded to a hundred times per second. */
    @State(Scope.Benchmark)
    public static class Scraper extends ScrapedStore {
        private final ScheduledExecutorService recorder = Executors.newSingleThreadScheduledExecutor();
        private Scrapes scrapes;
        private long next;

        @Setup
        public void beginToRecord() throws IOException {
            scrapes = scrapes(PATIENCE);
            read(scrapes);
            recorder.scheduleAtFixedRate(
                    () -> unchecked(this::record), 0, MILLIS_BETWEEN_RECORDS, TimeUnit.MILLISECONDS);
            next = System.nanoTime();
        }

        @Setup(Level.Invocation)
        public void awaitTheNextSecond() throws InterruptedException {
            next += TimeUnit.SECONDS.toNanos(1);
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }

        @TearDown
        public void stopRecording() throws InterruptedException {
            stop(recorder);
        }

        Object scrape() throws IOException {
            return read(scrapes);
        }
    }

    /** A store that is recorded to a hundred times per second at most, scraped or not. */
    @State(Scope.Benchmark)
    public static class Recorder extends ScrapedStore {
        @Param({"0", "60"})
        public int scrapesPerMinute;

        private final ScheduledExecutorService scraper = Executors.newSingleThreadScheduledExecutor();

        @Setup
        public void beginToScrape() throws IOException {
            Scrapes scrapes = scrapes(PATIENCE);
            read(scrapes);
            if (scrapesPerMinute > 0) {
                scraper.scheduleAtFixedRate(
                        () -> unchecked(() -> read(scrapes)),
                        0,
                        TimeUnit.MINUTES.toMillis(1) / scrapesPerMinute,
                        TimeUnit.MILLISECONDS);
            }
        }

        @Setup(Level.Invocation)
        public void awaitTheNextRecord() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_RECORDS);
        }

        @TearDown
        public void stopScraping() throws InterruptedException {
            stop(scraper);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ScheduledExecutorService service) throws InterruptedException {
        service.shutdown();
        service.awaitTermination(1, TimeUnit.MINUTES);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Object scrapeBesideRecords(Scraper scraper) throws IOException {
        return scraper.scrape();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void recordBesideScrapes(Recorder recorder) throws IOException {
        recorder.record();
    }
}
