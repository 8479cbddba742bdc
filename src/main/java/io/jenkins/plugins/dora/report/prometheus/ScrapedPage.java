package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A page that is scraped again and again. */
final class ScrapedPage {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration OLD = Duration.ofMinutes(5);

    /** After a rendering that scrapes do not wait for, so many times as long nothing is rendered. */
    private static final int REST = 9;

    private final PageFigures figures;
    private final Set<Rendering.Variant> expected = ConcurrentHashMap.newKeySet();
    private @Nullable CompletableFuture<Rendered> running;

    /** Given up where memory runs short: as many pages are remembered as anybody scrapes, each with megabytes of text. */
    private volatile SoftReference<Rendered> latest = new SoftReference<>(null);

    private volatile Instant restUntil = Instant.MIN;

    /**
     * A rendering, and what it depends on.
     *
     * @param checkedAt when it was still up to date
     */
    private record Rendered(
            Rendering rendering,
            UUID state,
            boolean isReady,
            List<WebhookTally> webhooks,
            LocalDate today,
            Instant checkedAt) {
        Rendered checked(Instant now) {
            return new Rendered(rendering, state, isReady, webhooks, today, now);
        }
    }

    ScrapedPage(PageFigures figures) {
        this.figures = figures;
    }

    /** Lets figures be written out in this way before they are asked for. */
    void expect(Rendering.Variant variant) {
        expected.add(variant);
    }

    Rendering scrape(ScrapeScope page, FigureSource source, Clock clock, Executor background, Duration patience)
            throws IOException {
        Rendered known = latest.get();
        boolean isUsable =
                known != null && clock.instant().isBefore(known.checkedAt().plus(OLD));
        if (isUsable && clock.instant().isBefore(restUntil)) {
            return known.rendering();
        }
        CompletableFuture<Rendered> renewal = renew(page, source, clock, background, patience);
        try {
            return renewal.get((isUsable ? patience : LONGEST).toNanos(), TimeUnit.NANOSECONDS)
                    .rendering();
        } catch (TimeoutException e) {
            if (isUsable) {
                return known.rendering();
            }
            throw new IOException("The figures are not there after " + LONGEST.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while figures were rendered", e);
        }
    }

    private static IOException unwrapped(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return unchecked.getCause();
        }
        return failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
    }

    private synchronized CompletableFuture<Rendered> renew(
            ScrapeScope page, FigureSource source, Clock clock, Executor background, Duration patience) {
        CompletableFuture<Rendered> begun = running;
        if (begun != null) {
            return begun;
        }
        CompletableFuture<Rendered> renewal = CompletableFuture.supplyAsync(
                () -> {
                    Instant begin = clock.instant();
                    Rendered rendered = render(page, source, begin);
                    restAfter(begin, clock.instant(), patience);
                    return rendered;
                },
                background);
        running = renewal;
        renewal.whenComplete((rendered, failure) -> forget());
        return renewal;
    }

    private synchronized void forget() {
        running = null;
    }

    /** Leaves most of a processor to others where much is recorded and figures take long. */
    private void restAfter(Instant begin, Instant end, Duration patience) {
        Duration taken = Duration.between(begin, end);
        if (taken.compareTo(patience) > 0) {
            restUntil = end.plus(taken.multipliedBy(REST));
        }
    }

    private Rendered render(ScrapeScope page, FigureSource source, Instant now) {
        FigureSource.State state;
        try {
            state = source.get();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        LocalDate today = now.atZone(state.reporter().profile().timeZone()).toLocalDate();
        Rendered known = latest.get();
        Rendered rendered;
        if (known != null && isCurrent(known, state, today, now)) {
            rendered = known.checked(now);
        } else {
            Rendering rendering = figures.render(state, page, now);
            expected.forEach(rendering::prepare);
            rendered = new Rendered(rendering, state.reporter().state(), state.isReady(), state.webhooks(), today, now);
        }
        latest = new SoftReference<>(rendered);
        return rendered;
    }

    private boolean isCurrent(Rendered known, FigureSource.State state, LocalDate today, Instant now) {
        return known.state().equals(state.reporter().state())
                && known.isReady() == state.isReady()
                && known.webhooks().equals(state.webhooks())
                && known.today().equals(today)
                && figures.nextChange().filter(change -> !now.isBefore(change)).isEmpty();
    }
}
