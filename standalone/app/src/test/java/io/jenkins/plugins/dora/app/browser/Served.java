package io.jenkins.plugins.dora.app.browser;

import io.jenkins.plugins.dora.app.serve.CurrentReporter;
import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.ReporterSource;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A dashboard of some events, served on this machine. */
final class Served implements AutoCloseable {
    /** Made-up teams work until today. */
    static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    private final DashboardServer server;

    private final Closeable store;

    private Served(DashboardServer server, Closeable store) {
        this.server = server;
        this.store = store;
    }

    /** Serves what is recorded in a directory. */
    static Served of(Path directory) throws IOException {
        return of(directory, Profile.defaults(CLOCK.getZone()));
    }

    /** Serves what is recorded in a directory, as a profile has it counted. */
    static Served of(Path directory, Profile profile) throws IOException {
        CurrentReporter reporter = new CurrentReporter(directory, profile);
        awaitOpen(reporter);
        return new Served(DashboardServer.start(0, reporter, CLOCK), () -> {});
    }

    /** Waits until the store is read, because Chromium writes every answer 503 to its console. */
    private static void awaitOpen(ReporterSource reporter) throws IOException {
        while (true) {
            try {
                reporter.get();
                return;
            } catch (StoreOpeningException e) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** Serves events, recorded in an empty directory. */
    static Served of(Path directory, List<Event> events) throws IOException {
        record(directory, events);
        return of(directory);
    }

    private static void record(Path directory, List<Event> events) throws IOException {
        try (EventStore store = EventStore.open(directory, CLOCK)) {
            store.record(events);
        }
    }

    /** Serves an empty directory, in which can be recorded. */
    static Served recordable(Path directory) throws IOException {
        WritableStore store = new WritableStore(directory, Profile.defaults(CLOCK.getZone()), CLOCK);
        return new Served(DashboardServer.startRecording(0, store, CLOCK), store);
    }

    /** Serves events that can be reported on only after a while. */
    static Served openingSlowly(Path directory, List<Event> events, Duration delay) throws IOException {
        record(directory, events);
        BackgroundStore store = new BackgroundStore(
                progress -> {
                    LockSupport.parkNanos(delay.toNanos());
                    return EventStore.openReadOnly(directory);
                },
                task -> new Thread(task).start(),
                CLOCK);
        Profile profile = Profile.defaults(CLOCK.getZone());
        ReporterSource source = () -> new Reporter(store.ifOpen(Duration.ZERO).snapshot(), profile);
        return new Served(DashboardServer.start(0, source, CLOCK), store);
    }

    String address() {
        return server.address().toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
    }
}
