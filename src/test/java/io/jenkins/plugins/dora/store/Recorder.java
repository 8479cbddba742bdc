package io.jenkins.plugins.dora.store;

import com.fasterxml.jackson.core.JsonFactory;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own whose threads record deployments until it is killed, and print every id that is confirmed. */
final class Recorder {
    private Recorder() {}

    static Process start(Path store, int threads) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Recorder.class.getName(),
                        store.toString(),
                        Integer.toString(threads)))
                .start();
    }

    // Not this process' class path: the one that builds write is made of a manifest, or of much that is not needed.
    private static String classPath() {
        return Stream.of(Recorder.class, EventStore.class, JsonFactory.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) throws IOException {
        EventStore store = EventStore.open(Path.of(arguments[0]), Clock.systemUTC());
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            new Thread(() -> record(store)).start();
        }
    }

    private static void record(EventStore store) {
        try {
            while (true) {
                String id = UUID.randomUUID().toString();
                store.record(SampleEvents.deployment(id));
                System.out.println(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
