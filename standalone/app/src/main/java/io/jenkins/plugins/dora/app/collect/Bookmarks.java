package io.jenkins.plugins.dora.app.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far each controller is collected: {@code collect/<id>.json} in the directory of the store.
 *
 * <p>A bookmark counts only as long as the store still has what was there when it was made. A store that was restored from
 * an older copy collects again what it lacks.
 */
final class Bookmarks {
    private static final String ENDING = ".json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;
    private final EventStore store;

    /**
     * @param directory the directory of the store
     * @param store what was collected
     */
    Bookmarks(Path directory, EventStore store) {
        this.directory = directory.resolve("collect");
        this.store = store;
    }

    /**
     * Returns the cursor of the next page; empty for the first one.
     *
     * @throws IOException if the id belongs to another address, or the address to another id: its events would be mixed, or
     *     be there twice
     */
    Optional<String> read(CollectedController source) throws IOException {
        refuseOtherIds(source);
        Path file = file(source.id());
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        JsonNode bookmark = parse(file);
        String address = bookmark.path("address").asText();
        if (!address.equals(source.address())) {
            throw new IOException(
                    "the id was used for " + address + "; choose another with ID=URL or, if it is the same"
                            + " controller at a new address, change the address in " + file);
        }
        Optional<FeedCursor> end = FeedCursor.parse(bookmark.path("end").asText());
        boolean counts = end.isPresent() && store.feed().holds(end.get());
        return Optional.of(bookmark.path("cursor").asText()).filter(cursor -> counts && !cursor.isEmpty());
    }

    private void refuseOtherIds(CollectedController source) throws IOException {
        for (Path file : files()) {
            String id = file.getFileName().toString().replace(ENDING, "");
            if (!id.equals(source.id()) && parse(file).path("address").asText().equals(source.address())) {
                throw new IOException(
                        "was collected with the id " + id + " before; use " + id + '=' + source.address());
            }
        }
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged; without it, the controller is collected from the beginning", e);
        }
    }

    /** Keeps the cursor of the next page; what came before has to be on disk. */
    void write(CollectedController source, String cursor) throws IOException {
        ObjectNode bookmark = JSON.createObjectNode();
        bookmark.put("address", source.address());
        bookmark.put("cursor", cursor);
        bookmark.put("end", store.feed().end().toString());
        new WholeFile(file(source.id())).write(JSON.writeValueAsBytes(bookmark));
    }

    private Path file(String id) {
        return directory.resolve(id + ENDING);
    }
}
