package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A copy of a store, open to be written to while it is measured. */
@State(Scope.Benchmark)
public abstract class CopiedStore {
    @Param("")
    public String directory;

    @Param({"10000", "100000", "1000000"})
    public int deployments;

    private Path copy;
    private EventStore store;

    @Setup
    public void openStore() throws IOException {
        copy = Stores.copyOf(original(deployments, Path.of(directory)));
        store = EventStore.open(copy, Clock.systemUTC());
    }

    @TearDown
    public void closeStore() throws IOException {
        store.close();
        Stores.delete(copy);
    }

    /** Returns the store to copy. */
    Path original(int size, Path parent) throws IOException {
        return Stores.of(size, parent);
    }

    EventStore store() {
        return store;
    }
}
