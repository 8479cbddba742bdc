package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.report.Latest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The figures of the pages that are scraped.
 *
 * <p>Safe for use by several threads. Every page is rendered in the background once per change of what is recorded, when it
 * is scraped. A scrape waits a moment for that; where it takes longer, it reads what was rendered for the scrape before.
 * Nothing is done for pages that nobody scrapes.
 */
public final class Scrapes {
    private static final int MOST_PAGES = 100;

    private final Clock clock;
    private final Executor background;
    private final Duration patience;
    private final Instant start;
    private final Map<String, ScrapedPage> pages = new Latest<>(MOST_PAGES);

    /**
     * @param clock the current time; counting begins now
     * @param background runs what renders figures
     * @param patience how long a scrape waits at most while there is an earlier rendering
     */
    public Scrapes(Clock clock, Executor background, Duration patience) {
        this.clock = clock;
        this.background = background;
        this.patience = patience;
        start = clock.instant();
    }

    /**
     * Returns the figures of a page.
     *
     * @throws io.jenkins.plugins.dora.store.opening.StoreOpeningException if what was recorded is still being read
     * @throws IOException if it cannot be read, or the figures are not there in time
     */
    public Rendering scrape(ScrapeScope page, FigureSource source) throws IOException {
        return page(page).scrape(page, source, clock, background, patience);
    }

    /**
     * Returns the body for a scrape of a page.
     *
     * @param rendering the figures
     * @param variant how they are sent
     */
    public ScrapeBody body(ScrapeScope page, Rendering rendering, Rendering.Variant variant) {
        page(page).expect(variant);
        return rendering.body(variant, clock.instant());
    }

    private ScrapedPage page(ScrapeScope page) {
        synchronized (pages) {
            return pages.computeIfAbsent(page.name(), name -> new ScrapedPage(new PageFigures(page, start)));
        }
    }
}
