package io.jenkins.plugins.dora.recording;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.Terminator;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * What was recorded on this controller, in {@code dora} of the Jenkins home.
 *
 * <p>The store is opened when it is first needed, so that it never holds up the start of Jenkins. One that cannot be
 * opened is tried again every time, so that it comes back as soon as what is in its way is gone.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public class DoraStore {
    private final Supplier<Path> directory;
    private @Nullable EventStore store;

    public DoraStore() {
        this(() -> Jenkins.get().getRootDir().toPath().resolve("dora"));
    }

    DoraStore(Supplier<Path> directory) {
        this.directory = directory;
    }

    /** Returns the store of this controller. */
    public static DoraStore get() {
        return ExtensionList.lookupSingleton(DoraStore.class);
    }

    /**
     * Records a deployment; it is on disk when this returns.
     *
     * @throws IOException if the store cannot be opened or written to
     */
    public void record(Deployment deployment) throws IOException {
        open().record(deployment);
    }

    /**
     * Returns what counts now.
     *
     * @throws IOException if the store cannot be opened
     */
    public Snapshot snapshot() throws IOException {
        return open().snapshot();
    }

    /** Closes the store when Jenkins ends. */
    @Terminator
    public static void closeOnShutdown() throws IOException {
        get().close();
    }

    synchronized void close() throws IOException {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private synchronized EventStore open() throws IOException {
        if (store == null) {
            store = EventStore.open(directory.get(), Clock.systemUTC());
        }
        return store;
    }
}
