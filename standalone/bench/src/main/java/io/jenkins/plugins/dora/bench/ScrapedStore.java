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
import org.openjdk.jmh.annotations.TearDown;

/** A store that is written to and scraped. */
public abstract class ScrapedStore extends CopiedStore {
    private static final Rendering.Variant COMPRESSED = new Rendering.Variant(ExpositionFormat.OPEN_METRICS, true);

    private final LatestReporter reporters = new LatestReporter();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private int recorded;

    @TearDown
    public void stopRendering() {
        background.shutdown();
    }

    /** Returns the figures of this store, for scrapes that wait so long at most for a new rendering. */
    Scrapes scrapes(Duration patience) {
        return new Scrapes(Clock.systemUTC(), background, patience);
    }

    /** Records a deployment that finishes now. */
    void record() throws IOException {
        Instant now = Instant.now();
        store().record(Deployment.of(MadeUpHistory.application(7), "1." + recorded, "production")
                .id("scraped " + recorded++)
                .between(now, now)
                .build());
    }

    /** Returns what Prometheus gets. */
    Object read(Scrapes scrapes) throws IOException {
        Rendering rendering = scrapes.scrape(
                ScrapeScope.WHOLE,
                () -> new FigureSource.State(reporters.of(store().snapshot(), PluginEngine.PROFILE), true, List.of()));
        return scrapes.body(ScrapeScope.WHOLE, rendering, COMPRESSED);
    }
}
