package io.jenkins.plugins.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.EventStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen threads record pairs of deployments while four read reports. */
@Timeout(120)
class ReportsWhileRecordingTest {
    private static final int RECORDERS = 16;
    private static final int READERS = 4;
    private static final int PAIRS = 15;
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final ReportQuery QUERY = ReportQuery.parse(Map.of(), ZoneOffset.UTC, NOW);

    @TempDir
    private Path directory;

    private final LatestReporter reporters = new LatestReporter();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicBoolean recording = new AtomicBoolean(true);

    @Test
    void everyReportIsOnSomethingThatWasTrue() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RECORDERS + READERS);
        try (EventStore store = EventStore.open(directory, Clock.systemUTC())) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(() -> readReports(store)));
            }
            List<Future<?>> recorders = new ArrayList<>();
            for (int recorder = 0; recorder < RECORDERS; recorder++) {
                String name = "r" + recorder;
                recorders.add(threads.submit(() -> recordPairs(store, name)));
            }
            for (Future<?> recorder : recorders) {
                recorder.get(60, TimeUnit.SECONDS);
            }
            recording.set(false);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
            assertThat(deployments(store)).isEqualTo(2 * RECORDERS * PAIRS);
        } finally {
            recording.set(false);
            threads.shutdownNow();
        }
    }

    private Void recordPairs(EventStore store, String name) throws Exception {
        for (int pair = 0; pair < PAIRS; pair++) {
            store.record(List.of(deployment(name + "/" + pair + "/1"), deployment(name + "/" + pair + "/2")));
            confirmed.addAndGet(2);
        }
        return null;
    }

    private static Event deployment(String id) {
        return Deployment.of("shop", id, "production")
                .id(id)
                .between(NOW.minusSeconds(90), NOW)
                .build();
    }

    private Void readReports(EventStore store) {
        int last = 0;
        while (recording.get()) {
            int before = confirmed.get();
            int deployments = deployments(store);
            assertThat(deployments).isEven().isGreaterThanOrEqualTo(Math.max(before, last));
            last = deployments;
        }
        return null;
    }

    private int deployments(EventStore store) {
        return reporters
                .of(store.snapshot(), PROFILE)
                .report(QUERY)
                .headlines()
                .deploymentFrequency()
                .deployments();
    }
}
