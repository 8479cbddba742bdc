package io.jenkins.plugins.dora.report.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Scrapes what is recorded, at times of its own. */
final class ScrapeDriver extends Clock {
    private final Supplier<Snapshot> recorded;
    private final Profile profile;
    private LatestReporter reporters = new LatestReporter();
    private List<WebhookTally> webhooks = List.of();
    private Instant now;
    private Scrapes scrapes;

    ScrapeDriver(String now, Profile profile, Supplier<Snapshot> recorded) {
        this.now = Instant.parse(now);
        this.profile = profile;
        this.recorded = recorded;
        restart();
    }

    /** Begins as a new process does. */
    void restart() {
        reporters = new LatestReporter();
        scrapes = new Scrapes(this, Runnable::run, Duration.ofMinutes(1));
    }

    ScrapeDriver at(String time) {
        now = Instant.parse(time);
        return this;
    }

    ScrapeDriver after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Lets webhooks be configured that got these deliveries. */
    ScrapeDriver webhooks(List<WebhookTally> tallies) {
        webhooks = tallies;
        return this;
    }

    /** Scrapes as soon as every series has its value. */
    Scraped scrapeWhenValuesAreShown() {
        scrape();
        return after(Duration.ofMinutes(2)).scrape();
    }

    Scraped scrape() {
        return scrape(ScrapeScope.WHOLE);
    }

    Scraped scrape(ScrapeScope page) {
        return new Scraped(new String(
                body(page, new Rendering.Variant(ExpositionFormat.TEXT, false)).bytes(), UTF_8));
    }

    ScrapeBody body(ScrapeScope page, Rendering.Variant variant) {
        try {
            Rendering rendering = scrapes.scrape(
                    page, () -> new FigureSource.State(reporters.of(recorded.get(), profile), true, webhooks));
            return scrapes.body(page, rendering, variant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
