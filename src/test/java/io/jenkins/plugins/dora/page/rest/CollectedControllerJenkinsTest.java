package io.jenkins.plugins.dora.page.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collects a Jenkins that records meanwhile, as {@code dora collect} does, by a reader that is interrupted all the time. */
class CollectedControllerJenkinsTest extends RestJenkinsTest {
    private static final int DEPLOYMENTS = 60;
    private static final long SEED = 20261128;

    private final Controller eu = new Controller("eu", "https://eu.example.org/");
    private final EventCodec codec = new EventCodec();
    private String token;

    @Test
    void everyConfirmedRecordArrivesOnce(@TempDir Path directory) throws Exception {
        token = FeedConfiguration.get().create("fleet");
        CompletableFuture<Void> recording = CompletableFuture.runAsync(this::record);
        Random random = new Random(SEED);
        String kept = "";
        boolean wasOver;
        do {
            wasOver = recording.isDone();
            try (EventStore collected = EventStore.open(directory, Clock.systemUTC())) {
                kept = collect(collected, kept, random);
            }
        } while (!wasOver || !page(kept, 1).body().isEmpty());

        recording.get();
        try (EventStore collected = EventStore.openReadOnly(directory)) {
            assertThat(collected.snapshot().deployments())
                    .extracting(Deployment::id)
                    .containsExactlyElementsOf(DoraStore.get().ifOpen().snapshot().deployments().stream()
                            .map(deployment -> "eu:" + deployment.id())
                            .toList());
        }
    }

    /** Reads some pages; sometimes it ends between recording a page and keeping the cursor behind it. */
    private String collect(EventStore collected, String begin, Random random) throws Exception {
        String cursor = begin;
        for (int pages = random.nextInt(5); pages >= 0; pages--) {
            HttpResponse<String> page = page(cursor, 1 + random.nextInt(7));
            List<Event> events = page.body()
                    .lines()
                    .map(line -> codec.decode(line, Instant.EPOCH))
                    .map(event -> eu.adopt(event, id -> false))
                    .toList();
            collected.record(events);
            if (random.nextInt(3) == 0) {
                return cursor;
            }
            cursor = page.headers().firstValue("Dora-Cursor").orElseThrow();
        }
        return cursor;
    }

    private HttpResponse<String> page(String cursor, int limit) throws Exception {
        HttpResponse<String> page = get(
                null,
                "dora/events?limit=" + limit + (cursor.isEmpty() ? "" : "&after=" + cursor),
                "Authorization",
                "Bearer " + token);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private void record() {
        try {
            for (int number = 0; number < DEPLOYMENTS; number++) {
                deployed("app" + number, "team/shop");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
