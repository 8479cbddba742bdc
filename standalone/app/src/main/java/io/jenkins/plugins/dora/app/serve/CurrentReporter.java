package io.jenkins.plugins.dora.app.serve;

import static java.util.stream.Collectors.toMap;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reports on a store that others may write to meanwhile: it is read again when its files have grown. */
public final class CurrentReporter implements Supplier<Reporter> {
    private final Path directory;
    private final Profile profile;
    private Map<Path, Long> sizes;
    private Reporter reporter;

    /**
     * Reads a store.
     *
     * @param directory the store's directory
     * @param profile what counts
     * @throws IOException if it is missing or cannot be read
     */
    public CurrentReporter(Path directory, Profile profile) throws IOException {
        this.directory = directory;
        this.profile = profile;
        sizes = sizes();
        reporter = read();
    }

    /**
     * Returns a reporter on what counts now.
     *
     * @throws UncheckedIOException if the store cannot be read any more
     */
    @Override
    public synchronized Reporter get() {
        try {
            Map<Path, Long> sizesNow = sizes();
            if (!sizesNow.equals(sizes)) {
                reporter = read();
                sizes = sizesNow;
            }
            return reporter;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reporter read() throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return new Reporter(store.snapshot(), profile);
        }
    }

    private Map<Path, Long> sizes() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(toMap(file -> file, file -> file.toFile().length()));
        }
    }
}
