package io.jenkins.plugins.dora.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the JSON of one event; what is unknown, empty or false is left out. */
public final class EventWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory ESCAPED_JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private EventWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Returns the event's line, without the end of the line. */
    public static byte[] line(Event event) {
        return write(event, true);
    }

    /** Returns the event's line without the time it was recorded: equal for equal content. */
    public static byte[] content(Event event) {
        return write(event, false);
    }

    private static byte[] write(Event event, boolean withAt) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text(event, withAt, JSON).toCharArray()));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            // Half a character has no bytes; escaped, it reaches the reader of the line, who can name its field.
            return text(event, withAt, ESCAPED_JSON).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static CharArrayWriter text(Event event, boolean withAt, JsonFactory factory) {
        CharArrayWriter text = new CharArrayWriter(512);
        try (JsonGenerator json = factory.createGenerator(text)) {
            new EventWriter(json).event(event, withAt);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return text;
    }

    private void event(Event event, boolean withAt) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", EventCodec.FORMAT);
        json.writeStringField("type", type(event));
        if (!(event instanceof JobMoved)) {
            json.writeStringField("id", event.id());
        }
        if (withAt && !(event instanceof JobMoved move && !move.isTimed())) {
            time("at", event.at());
        }
        fields(event);
        json.writeEndObject();
    }

    private static String type(Event event) {
        if (event instanceof Deployment) {
            return "deployment";
        }
        if (event instanceof ApplicationVersion) {
            return "version";
        }
        if (event instanceof Incident) {
            return "incident";
        }
        return event instanceof JobMoved ? "jobMoved" : "removed";
    }

    private void fields(Event event) throws IOException {
        if (event instanceof Deployment deployment) {
            deployment(deployment);
        } else if (event instanceof ApplicationVersion version) {
            version(version);
        } else if (event instanceof Incident incident) {
            incident(incident);
        } else if (event instanceof JobMoved move) {
            json.writeStringField("from", move.from());
            json.writeStringField("to", move.to());
        } else if (event instanceof Removal removal) {
            text("of", removal.of().map(EventWriter::name));
        }
    }

    /** Returns the name of what can be removed, as it stands in the field {@code type} of its events. */
    static String name(Removal.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private void deployment(Deployment deployment) throws IOException {
        json.writeStringField("application", deployment.application());
        json.writeStringField("version", deployment.version());
        json.writeStringField("environment", deployment.environment());
        text("tier", deployment.tier().map(Enum::name));
        time("startedAt", deployment.startedAt());
        time("finishedAt", deployment.finishedAt());
        json.writeStringField("result", deployment.result().name());
        text("kind", deployment.statedKind().map(Enum::name));
        text("fixes", deployment.fixes());
        flag("markedFailed", deployment.markedFailed());
        build(deployment.build());
        text("revision", deployment.revision());
        changes(deployment.changes(), deployment.changesFrom() == ChangesFrom.STATED);
        json.writeStringField("changesFrom", deployment.changesFrom().name());
        flag("changesCut", deployment.changesCut());
        text("source", deployment.source());
        text("owner", deployment.owner());
    }

    private void version(ApplicationVersion version) throws IOException {
        json.writeStringField("application", version.application());
        json.writeStringField("version", version.version());
        time("builtAt", version.builtAt());
        build(version.build());
        text("revision", version.revision());
        changes(version.changes(), false);
        flag("changesCut", version.changesCut());
        components(version.components());
        text("owner", version.owner());
    }

    private void incident(Incident incident) throws IOException {
        json.writeStringField("application", incident.application());
        text("environment", incident.environment());
        time("openedAt", incident.openedAt());
        text("acknowledgedAt", incident.acknowledgedAt().map(Instant::toString));
        text("resolvedAt", incident.resolvedAt().map(Instant::toString));
        text("updatedAt", incident.updatedAt().map(Instant::toString));
        text("title", incident.title());
        text("url", incident.url());
        text("source", incident.source());
        text("deployment", incident.deployment());
        text("fixedBy", incident.fixedBy());
        text("owner", incident.owner());
    }

    private void build(Optional<BuildReference> build) throws IOException {
        if (build.isPresent()) {
            json.writeObjectFieldStart("build");
            json.writeStringField("job", build.get().job());
            json.writeNumberField("number", build.get().number());
            text("url", build.get().url());
            json.writeEndObject();
        }
    }

    /** @param evenNone whether an empty list states something */
    private void changes(List<Change> changes, boolean evenNone) throws IOException {
        if (changes.isEmpty() && !evenNone) {
            return;
        }
        json.writeArrayFieldStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringField("id", change.id());
            time("committedAt", change.committedAt());
            flag("merge", change.merge());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void components(List<Component> components) throws IOException {
        if (components.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("components");
        for (Component component : components) {
            json.writeStartObject();
            json.writeStringField("application", component.application());
            json.writeStringField("version", component.version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void time(String name, Instant value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    private void text(String name, String value) throws IOException {
        if (!value.isBlank()) {
            json.writeStringField(name, value);
        }
    }

    private void text(String name, Optional<String> value) throws IOException {
        text(name, value.orElse(""));
    }

    private void flag(String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }
}
