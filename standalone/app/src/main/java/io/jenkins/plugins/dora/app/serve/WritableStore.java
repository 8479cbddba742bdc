package io.jenkins.plugins.dora.app.serve;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import io.jenkins.plugins.dora.store.opening.StoreTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A store that this server alone writes to; opened in the background. */
public final class WritableStore implements ReporterSource, Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Profile profile;
    private final BackgroundStore store;
    private final LatestReporter reporters = new LatestReporter();

    /**
     * @param directory the store's directory
     * @param profile what counts
     * @param clock gives the times of recording
     */
    public WritableStore(Path directory, Profile profile, Clock clock) {
        this.profile = profile;
        Retention retention = Retention.ofMonths(profile.retentionMonths(), clock);
        store = new BackgroundStore(
                progress -> EventStore.open(directory, clock, retention, progress), CurrentReporter::start, clock);
    }

    /**
     * Begins to open the store.
     *
     * @throws StoreException if it is known at once that the store cannot be opened, such as where another process writes
     */
    public void prepare() throws StoreException {
        try {
            events();
        } catch (StoreOpeningException e) {
            // Until it is open, the pages show how far it has come.
        }
    }

    @Override
    public Reporter get() throws IOException {
        return reporters.of(events().snapshot(), profile);
    }

    @Override
    public boolean isWritable() {
        return store.trouble().filter(StoreTrouble::preventsRecording).isEmpty();
    }

    @Override
    public Feed feed() throws IOException {
        return events().feed();
    }

    /**
     * Returns the events, to read and to add to.
     *
     * @throws StoreOpeningException if they are still being read
     * @throws StoreException if the store cannot be opened
     */
    public EventStore events() throws StoreOpeningException, StoreException {
        return store.ifOpen(PATIENCE);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
