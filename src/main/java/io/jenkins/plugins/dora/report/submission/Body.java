package io.jenkins.plugins.dora.report.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The JSON that somebody sent: an event, but for what goes without saying. */
final class Body {
    private static final JsonMapper JSON = new JsonMapper();

    private final Fields fields;
    private final ObjectNode json;

    /** @throws InvalidEventException if it is no well-formed object or names a field twice */
    Body(byte[] bytes) {
        fields = Fields.parse(bytes);
        try {
            json = (ObjectNode) JSON.readTree(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        } catch (IOException e) {
            throw new InvalidEventException("JSON", "cannot be read: " + e.getMessage());
        }
    }

    /** Sets a field, whatever it is. */
    Body set(String name, String value) {
        json.put(name, value);
        return this;
    }

    /** Sets a field that is missing or blank. */
    Body fill(String name, String value) {
        return fields.optionalText(name).isPresent() ? this : set(name, value);
    }

    /** Sets the owner of the application, or takes away what was sent as such. */
    Body owner(Optional<String> owner) {
        json.remove("owner");
        owner.ifPresent(name -> json.put("owner", name));
        return this;
    }

    /** Insists on a type, which may be left out. */
    Body ofType(String type) {
        Optional<String> stated = fields.optionalText("type");
        if (stated.isPresent() && !stated.get().equals(type)) {
            throw new InvalidEventException("type", "must be " + type + ", not " + Fields.describe(stated.get()));
        }
        return set("type", type);
    }

    /** Reads the event. */
    Event event(Instant now) {
        return new EventCodec().decode(json.toString(), now);
    }
}
