package io.jenkins.plugins.dora.app.serve;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports on a store that others may write to meanwhile: it is read again in the background when its files have grown.
 *
 * <p>Where that takes longer than {@value #PATIENCE_MILLIS} milliseconds, reports are on what was read before.
 */
public final class CurrentReporter implements ReporterSource {
    private static final long PATIENCE_MILLIS = 1_000;

    private final List<Part> parts;
    private final Profile profile;
    private final LatestReporter reporters = new LatestReporter();
    private Map<Path, Long> sizes;
    private BackgroundStore reading;
    private volatile @Nullable EventStore latest;

    /**
     * Begins with the store as it is now.
     *
     * @param directory the store's directory
     * @param profile what counts
     * @throws IOException if there is none
     */
    public CurrentReporter(Path directory, Profile profile) throws IOException {
        this(List.of(Part.alone(directory)), profile);
    }

    /**
     * Begins with several stores as they are now; they are read as one.
     *
     * @param parts the stores, at least one
     * @param profile what counts
     * @throws IOException if one is not there
     */
    public CurrentReporter(List<Part> parts, Profile profile) throws IOException {
        this.parts = List.copyOf(parts);
        this.profile = profile;
        sizes = sizes();
        reading = reading();
    }

    @Override
    public Reporter get() throws IOException {
        return reporters.of(current().snapshot(), profile);
    }

    @Override
    public Feed feed() throws IOException {
        if (parts.size() > 1 || parts.get(0).controller().isPresent()) {
            return ReporterSource.super.feed();
        }
        // The feed reads the files as they are now: no reason to open the store again.
        EventStore before = latest;
        return (before == null ? current() : before).feed();
    }

    private EventStore current() throws IOException {
        EventStore before = latest;
        try {
            EventStore now = latestReading().ifOpen(Duration.ofMillis(PATIENCE_MILLIS));
            latest = now;
            return now;
        } catch (StoreOpeningException e) {
            if (before == null) {
                throw e;
            }
            return before;
        }
    }

    private synchronized BackgroundStore latestReading() throws IOException {
        Map<Path, Long> sizesNow = sizes();
        // Where others write all the time, a reading that is under way has to be let finish.
        if (!sizesNow.equals(sizes) && reading.peek().isPresent()) {
            sizes = sizesNow;
            reading = reading();
        }
        return reading;
    }

    private BackgroundStore reading() {
        return new BackgroundStore(this::open, CurrentReporter::start, Clock.systemUTC());
    }

    private EventStore open(OpeningProgress progress) throws StoreException {
        Retention retention = Retention.ofMonths(profile.retentionMonths(), Clock.systemUTC());
        return EventStore.openReadOnly(parts, retention, progress);
    }

    static void start(Runnable task) {
        Thread thread = new Thread(task, "reads the store");
        thread.setDaemon(true);
        thread.start();
    }

    private Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> all = new HashMap<>();
        for (Part part : parts) {
            try (Stream<Path> files = Files.walk(part.directory())) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> all.put(file, file.toFile().length()));
            }
        }
        return all;
    }
}
