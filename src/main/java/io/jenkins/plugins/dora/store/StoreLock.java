package io.jenkins.plugins.dora.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Excludes a second writer of a store, in this process or another, until it is closed. */
final class StoreLock implements Closeable {
    // Closing any channel of a file gives up the POSIX locks that the process holds on it, so within the process a
    // second writer must be turned away before it opens the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String WRITER_HERE = "this process; close that writer first";

    private final Path directory;
    private final FileChannel channel;

    private StoreLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Locks a store.
     *
     * @param directory the store's directory, which exists
     * @throws StoreException if another process writes to the store
     */
    static StoreLock acquire(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw StoreException.inUse(directory, WRITER_HERE);
        }
        try {
            return new StoreLock(real, lock(real.resolve("lock"), directory));
        } catch (IOException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FileChannel lock(Path file, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw StoreException.inUse(directory, "another process; stop that process first");
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw StoreException.inUse(directory, WRITER_HERE);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(directory);
        }
    }
}
