package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges two stores as docs/storage.md says: by recording the files of the one into the other. */
class MergeTest {
    private static final String SHARED = deployment("shared", "1", "SUCCESS");

    @TempDir
    private Path directory;

    private Path first;
    private Path second;

    @BeforeEach
    void recordTwoStores() throws IOException {
        first = store("first", SHARED, deployment("a", "1", "SUCCESS"), deployment("both", "1", "SUCCESS"));
        second = store("second", SHARED, deployment("b", "1", "FAILURE"), deployment("both", "1", "FAILURE"), """
                {"type":"incident","id":"i","application":"shop","openedAt":"2026-01-31T13:00:00Z"}""");
    }

    @Test
    void mergedStoreHoldsWhatEitherHeldInWhateverOrder() throws IOException {
        Path oneWay = merge("oneWay", first, second);
        Path otherWay = merge("otherWay", second, first);

        assertThat(ids(oneWay)).containsExactlyInAnyOrder("shared", "a", "b", "both", "i");
        assertThat(ids(otherWay)).containsExactlyInAnyOrderElementsOf(ids(oneWay));
    }

    @Test
    void whereBothKnowTheSameIdTheOneRecordedLastCounts() throws IOException {
        assertThat(result(merge("oneWay", first, second), "both")).isEqualTo("FAILURE");
        assertThat(result(merge("otherWay", second, first), "both")).isEqualTo("SUCCESS");
    }

    @Test
    void mergingOnceMoreChangesNothing() throws IOException {
        Path merged = merge("merged", first, second);
        List<String> before = lines(merged);

        for (Path file : files(second)) {
            assertThat(CommandRun.of("record", "--store", merged, file).out()).startsWith("0 new, 0 replaced");
        }

        assertThat(lines(merged)).isEqualTo(before);
    }

    private Path store(String name, String... events) throws IOException {
        Path file = Files.write(directory.resolve(name + ".jsonl"), List.of(events));
        Path store = directory.resolve(name);
        assertThat(CommandRun.of("record", "--store", store, file).exitCode()).isZero();
        return store;
    }

    private Path merge(String name, Path one, Path other) throws IOException {
        Path merged = directory.resolve(name);
        for (Path source : List.of(one, other)) {
            for (Path file : files(source)) {
                assertThat(CommandRun.of("record", "--store", merged, file).exitCode())
                        .isZero();
            }
        }
        return merged;
    }

    private static List<Path> files(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("events"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> lines(Path store) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(store)) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private static List<String> ids(Path directory) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return Stream.concat(
                            store.snapshot().deployments().stream().map(Deployment::id),
                            store.snapshot().incidents().stream().map(Incident::id))
                    .toList();
        }
    }

    private static String result(Path directory, String id) throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory)) {
            return store.snapshot().deployments().stream()
                    .filter(deployment -> deployment.id().equals(id))
                    .findAny()
                    .orElseThrow()
                    .result()
                    .name();
        }
    }

    private static String deployment(String id, String version, String result) {
        return """
                {"type":"deployment","id":"%s","application":"shop","version":"%s","environment":"production",\
                "finishedAt":"2026-01-31T12:00:00Z","result":"%s"}""".formatted(id, version, result);
    }
}
