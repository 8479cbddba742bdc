package io.jenkins.plugins.dora.app.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.journal.LineReader;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.NewerFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Records the pages of one controller. */
final class PageRecorder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Controller controller;
    private final EventStore store;
    private final Clock clock;
    private final Consumer<String> warnings;
    private final Tally tally = new Tally();
    private final EventCodec codec = new EventCodec();

    /**
     * @param store where to record
     * @param clock gives the time of recording of events without one
     * @param warnings takes a sentence for each line that is not an event
     */
    PageRecorder(Controller controller, EventStore store, Clock clock, Consumer<String> warnings) {
        this.controller = controller;
        this.store = store;
        this.clock = clock;
        this.warnings = warnings;
    }

    Tally tally() {
        return tally;
    }

    /**
     * Records the events of a page; they are on disk when this returns.
     *
     * @throws StoreException if they could not be written; then none of them is there
     * @throws NewerFormatException if the controller sends what this version would misunderstand; then none of them is there
     */
    void record(FetchedPage page) throws IOException {
        List<Event> events = new ArrayList<>();
        Set<String> deployments = new HashSet<>();
        try (LineReader lines = new LineReader(new ByteArrayInputStream(page.body()))) {
            for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
                if (!line.get().isBlank()) {
                    read(line.get().bytes(), deployments).ifPresent(events::add);
                }
            }
        }
        write(events);
    }

    private Optional<Event> read(byte[] line, Set<String> deployments) throws IOException {
        try {
            Optional<Event> event = codec.decodeKnown(line, clock.instant())
                    .map(sent -> controller.adopt(sent, id -> deployments.contains(id) || isRecorded(id)));
            event.filter(Deployment.class::isInstance).map(Event::id).ifPresent(deployments::add);
            if (event.isEmpty()) {
                notice(JSON.readTree(line));
            }
            return event;
        } catch (NewerFormatException e) {
            throw e;
        } catch (InvalidEventException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    private boolean isRecorded(String id) {
        return store.snapshot().find(id).isPresent();
    }

    private void notice(JsonNode notice) {
        String type = notice.path("type").asText();
        switch (type) {
            case "restarted" ->
                warnings.accept("its journal is another one than before, or was edited; reads it from the beginning");
            case "unreadable" -> {
                tally.leftOut();
                warnings.accept("left out a line that it cannot read: "
                        + Echo.of(notice.path("file").asText()) + ", line "
                        + notice.path("line").asLong() + " ("
                        + Echo.of(notice.path("kind").asText()) + ')');
            }
            default -> {
                tally.refused();
                warnings.accept(
                        "sent an event of the type " + Echo.quoted(type) + ", which only a later version knows");
            }
        }
    }

    private void write(List<Event> events) throws StoreException {
        try {
            tally.recorded(store.record(events));
        } catch (InvalidEventException e) {
            // Keeps the others of a page with an event that the store does not take.
            for (Event event : events) {
                writeAlone(event);
            }
        }
    }

    private void writeAlone(Event event) throws StoreException {
        try {
            tally.recorded(List.of(store.record(event)));
        } catch (InvalidEventException e) {
            refuse(e);
        }
    }

    private void refuse(InvalidEventException reason) {
        tally.refused();
        warnings.accept("sent a line that is not an event: " + reason.getMessage());
    }
}
