package io.jenkins.plugins.dora.forwarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps on disk how far events were sent to an address. */
public final class ForwardingPlace {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final String address;

    /**
     * @param file where the place is kept
     * @param address where events are sent; the place of another address is refused
     */
    public ForwardingPlace(Path file, String address) {
        this.file = file;
        this.address = address;
    }

    /**
     * Returns the cursor behind the last event that arrived; empty before the first one.
     *
     * @throws IOException if the file cannot be read, is damaged, or belongs to another address
     */
    public Optional<FeedCursor> read() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        JsonNode place = parsed();
        if (!place.path("address").asText().equals(address)) {
            throw new IOException(file + " belongs to " + place.path("address").asText()
                    + "; use another file, or change the address in it if the receiver moved");
        }
        return Optional.of(FeedCursor.parse(place.path("cursor").asText()).orElseThrow(this::damaged));
    }

    private JsonNode parsed() throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw damaged();
        }
    }

    private IOException damaged() {
        return new IOException(file + " is damaged; without it, everything is sent again");
    }

    /** Keeps a cursor; it is on disk when this returns. */
    public void write(FeedCursor cursor) throws IOException {
        ObjectNode place = JSON.createObjectNode();
        place.put("address", address);
        place.put("cursor", cursor.toString());
        new WholeFile(file).write(JSON.writeValueAsBytes(place));
    }
}
