package io.jenkins.plugins.dora.controller;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.Terminator;
import hudson.model.Computer;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outbox;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import io.jenkins.plugins.dora.store.opening.StoreTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * The store of this controller, in {@code dora} of the Jenkins home.
 *
 * <p>The store is opened in the background when it is first needed, so that it never holds up the start of Jenkins or a
 * request. One that cannot be opened is tried again, so that it comes back as soon as what is in its way is gone.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public class DoraStore {
    /** The milestone that is attained before the store is closed when Jenkins ends. */
    public static final String NOTHING_LEFT_TO_RECORD = "DORA metrics: nothing left to record";

    private static final Logger LOGGER = Logger.getLogger(DoraStore.class.getName());

    private final Supplier<Path> directory;
    private final IntSupplier months;
    private final Clock clock = Clock.systemUTC();
    private final BackgroundStore store;
    private final Outbox outbox;

    public DoraStore() {
        this(
                DoraStore::directory,
                () -> DoraConfiguration.get().profile().retentionMonths(),
                opening -> Computer.threadPoolForRemoting.execute(opening));
    }

    /** Creates a store that is in another directory than that of the controller. */
    public DoraStore(Supplier<Path> directory, IntSupplier months, Executor threads) {
        this.directory = directory;
        this.months = months;
        store = new BackgroundStore(this::open, threads, clock);
        outbox = new Outbox(() -> directory.get().resolve("pending.jsonl"));
    }

    /** Returns the directory of the store of the running controller. */
    public static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("dora");
    }

    private EventStore open(OpeningProgress progress) throws StoreException {
        Retention retention = Retention.ofMonths(months.getAsInt(), clock);
        EventStore opened = EventStore.open(directory.get(), clock, retention, progress);
        List<String> damage = opened.damage().messages();
        if (!damage.isEmpty()) {
            LOGGER.warning(() -> "These lines of " + directory.get() + " do not count:\n" + String.join("\n", damage));
        }
        try {
            // Before anybody else records: what a job is called now decides whose later records are.
            deliverKept(opened);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The events in pending.jsonl are not recorded yet; retrying later", e);
        }
        return opened;
    }

    /** Returns the store of this controller. */
    public static DoraStore get() {
        return ExtensionList.lookupSingleton(DoraStore.class);
    }

    /**
     * Returns the store for a request, which must not wait: if it is open, at once; else it is opened from now on.
     *
     * @throws StoreOpeningException if it is being opened; has the progress, and when to ask again
     * @throws StoreException if it cannot be opened
     */
    public EventStore ifOpen() throws StoreOpeningException, StoreException {
        return store.ifOpen(Duration.ZERO);
    }

    /** Begins to open the store for requests that are about to come; these report that it is not open, or why. */
    public void prepare() {
        try {
            ifOpen();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "Not open yet", e);
        }
    }

    /**
     * Returns the store. Waits while it is being opened, so it is not for threads that answer requests.
     *
     * @throws IOException if it cannot be opened
     */
    public EventStore await() throws IOException {
        return store.await();
    }

    /**
     * Records an event; it is on disk when this returns. Waits while the store is being opened.
     *
     * @throws IOException if the store cannot be opened or written to
     */
    public void record(Event event) throws IOException {
        store.await().record(event);
    }

    /**
     * Records an event that cannot be recovered if it is lost, such as the new name of a job; never waits for the store.
     *
     * <p>Where the store is not open or cannot be written to, the event is kept on disk. It is recorded when the store is
     * opened, be it after a restart, or by {@link #recordKept}.
     *
     * @return whether it is recorded
     * @throws IOException if it can neither be recorded nor kept on disk; until Jenkins ends, it is kept in memory
     */
    public boolean recordOrKeep(Event event) throws IOException {
        Optional<EventStore> open = store.peek();
        if (open.isPresent()) {
            try {
                deliverKept(open.get());
                open.get().record(event);
                return true;
            } catch (IOException e) {
                LOGGER.log(Level.FINE, "Kept until it can be recorded", e);
            }
        }
        outbox.add(event);
        return false;
    }

    /**
     * Records what was kept. Waits while the store is being opened.
     *
     * @throws IOException if the store cannot be opened or written to; what was kept is kept on
     */
    public void recordKept() throws IOException {
        deliverKept(store.await());
    }

    private void deliverKept(EventStore opened) throws IOException {
        outbox.deliver(kept -> {
            for (Event event :
                    Predecessors.known(kept, () -> opened.snapshot().names().jobs())) {
                opened.record(event);
            }
        });
    }

    /** Whether anything waits to be recorded; true if the disk cannot be read. */
    public boolean hasKept() {
        try {
            return !outbox.isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Returns what counts now. Waits while the store is being opened, so it is not for threads that answer requests.
     *
     * @throws IOException if the store cannot be opened
     */
    public Snapshot snapshot() throws IOException {
        return store.await().snapshot();
    }

    /** Whether what happens now can be recorded, as far as is known; touches nothing if the store is not open. */
    public boolean isWritable() {
        return trouble().filter(StoreTrouble::preventsRecording).isEmpty();
    }

    /** Returns what administrators should know of; touches nothing if the store is not open. */
    Optional<StoreTrouble> trouble() {
        return store.trouble();
    }

    /** Closes the store when Jenkins ends. */
    @Terminator(requires = NOTHING_LEFT_TO_RECORD)
    public static void closeOnShutdown() throws IOException {
        get().close();
    }

    /** Closes the store; asked for once more, it is opened once more. */
    public void close() throws IOException {
        store.close();
    }
}
