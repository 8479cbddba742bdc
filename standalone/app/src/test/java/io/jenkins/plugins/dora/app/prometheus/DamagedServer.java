package io.jenkins.plugins.dora.app.prometheus;

import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** A {@code dora serve} of a store with a line that nobody can read. */
final class DamagedServer implements AutoCloseable {
    private final EventStore store;
    private final DashboardServer server;

    DamagedServer(Path directory) throws IOException {
        Path events = Files.createDirectories(directory.resolve("events"));
        Files.writeString(events.resolve("2026-03.jsonl"), "{\"damaged\n");
        store = EventStore.openReadOnly(directory);
        Reporter reporter = new Reporter(store.snapshot(), Profile.defaults(ZoneOffset.UTC));
        server = DashboardServer.start(0, () -> reporter, Clock.systemUTC());
    }

    int port() {
        return server.address().getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
    }
}
