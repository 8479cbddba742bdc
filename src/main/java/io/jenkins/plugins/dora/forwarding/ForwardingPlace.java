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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Keeps on disk how far events were sent to an address, and since when nothing arrives there. */
public final class ForwardingPlace {
    private static final String ADDRESS = "address";
    private static final String CURSOR = "cursor";
    private static final String SINCE = "failingSince";
    private static final String REASON = "failure";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final String address;

    /**
     * That nothing arrives.
     *
     * @param since when the first try failed after which none succeeded
     * @param reason why the last one failed
     */
    public record Failure(Instant since, String reason) {}

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
        if (!place.path(ADDRESS).asText().equals(address)) {
            throw new IOException(file + " belongs to " + place.path(ADDRESS).asText()
                    + "; use another file, or change the address in it if the receiver moved");
        }
        return place.has(CURSOR)
                ? Optional.of(FeedCursor.parse(place.path(CURSOR).asText()).orElseThrow(this::damaged))
                : Optional.empty();
    }

    /**
     * Returns that nothing arrives; empty if the last try succeeded, or nothing was tried yet.
     *
     * @throws IOException if the file cannot be read or is damaged
     */
    public Optional<Failure> failure() throws IOException {
        JsonNode place = Files.exists(file) ? parsed() : JSON.createObjectNode();
        if (!place.has(SINCE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Failure(
                    Instant.parse(place.path(SINCE).asText()),
                    place.path(REASON).asText()));
        } catch (DateTimeParseException e) {
            throw damaged();
        }
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

    /** Keeps a cursor, behind an event that arrived; it is on disk when this returns. */
    public void write(FeedCursor cursor) throws IOException {
        write(Optional.of(cursor), Optional.empty());
    }

    /** Keeps that a try failed; it is on disk when this returns. The cursor stays. */
    void fail(Instant at, String reason) throws IOException {
        Optional<Failure> before = failure();
        if (before.map(Failure::reason).filter(reason::equals).isEmpty()) {
            write(read(), Optional.of(new Failure(before.map(Failure::since).orElse(at), reason)));
        }
    }

    private void write(Optional<FeedCursor> cursor, Optional<Failure> failure) throws IOException {
        ObjectNode place = JSON.createObjectNode();
        place.put(ADDRESS, address);
        cursor.ifPresent(value -> place.put(CURSOR, value.toString()));
        failure.ifPresent(value -> place.put(SINCE, value.since().toString()).put(REASON, value.reason()));
        new WholeFile(file).write(JSON.writeValueAsBytes(place));
    }
}
