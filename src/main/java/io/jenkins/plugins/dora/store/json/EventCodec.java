package io.jenkins.plugins.dora.store.json;

import static io.jenkins.plugins.dora.model.text.TextKind.ADDRESS;
import static io.jenkins.plugins.dora.model.text.TextKind.ID;
import static io.jenkins.plugins.dora.model.text.TextKind.JOB;
import static io.jenkins.plugins.dora.model.text.TextKind.NAME;
import static io.jenkins.plugins.dora.model.text.TextKind.TEXT;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Translates between an event and its line of JSON, the format of the journal and of the REST API.
 *
 * <p>Unknown fields are ignored, a field that is {@code null} is missing. The class has no state.
 */
public final class EventCodec {
    /** The newest format that is understood, field {@code v}. */
    public static final int FORMAT = 1;

    /** The length of the longest line that is read, in bytes. */
    public static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

    /**
     * Reads an event.
     *
     * @param line one JSON object
     * @param defaultAt when it was recorded, if the line does not say so
     * @throws InvalidEventException if the line is not an event of a known type; names the field and the reason
     */
    public Event decode(String line, Instant defaultAt) {
        return decode(line.getBytes(StandardCharsets.UTF_8), defaultAt);
    }

    /**
     * Reads an event.
     *
     * @param line one JSON object in UTF-8
     * @param defaultAt when it was recorded, if the line does not say so
     * @throws InvalidEventException if the line is not an event of a known type; names the field and the reason
     */
    public Event decode(byte[] line, Instant defaultAt) {
        return known(Fields.parse(checked(line)), defaultAt);
    }

    /**
     * Reads a stated event.
     *
     * @throws InvalidEventException if it is not an event of a known type; names the field and the reason
     */
    public Event decode(Fields stated, Instant defaultAt) {
        return known(stated, defaultAt);
    }

    /**
     * Reads an event of a journal again; texts that would not be recorded any more are {@linkplain TextKind#recorded mended}.
     *
     * @throws InvalidEventException if the line is not an event of a known type
     */
    public Event decodeRecorded(byte[] line, Instant defaultAt) {
        return known(Fields.parseRecorded(checked(line)), defaultAt);
    }

    private static Event known(Fields fields, Instant defaultAt) {
        return event(fields, defaultAt)
                .orElseThrow(() -> new InvalidEventException(
                        "type",
                        "must be one of deployment, version, incident, jobMoved, removed, not "
                                + Fields.describe(fields.text("type"))));
    }

    /** Writes an event as one line of JSON, without the end of the line. */
    public String encode(Event event) {
        return new String(EventWriter.line(event), StandardCharsets.UTF_8);
    }

    /** Reads an event of a journal; empty if its type is one that a later version of the plugin brought. */
    public Optional<Event> decodeKnown(byte[] line, Instant defaultAt) {
        return event(Fields.parseRecorded(checked(line)), defaultAt);
    }

    private static byte[] checked(byte[] line) {
        if (line.length > MAX_LINE_BYTES) {
            throw new InvalidEventException("line", "is longer than " + MAX_LINE_BYTES + " bytes (8 MiB)");
        }
        return line;
    }

    private static Optional<Event> event(Fields fields, Instant defaultAt) {
        int format = fields.optionalWholeNumber("v").orElse(FORMAT);
        if (format > FORMAT) {
            throw new NewerFormatException(format);
        }
        if (format < 1) {
            throw new InvalidEventException("v", "must be " + FORMAT + ", not " + format);
        }
        String type = fields.text("type");
        Optional<Instant> time = fields.optionalTime("at");
        Instant at = time.orElse(defaultAt);
        return switch (type) {
            case "deployment" -> Optional.of(deployment(fields, at));
            case "version" -> Optional.of(version(fields, at));
            case "incident" -> Optional.of(incident(fields, at));
            case "jobMoved" ->
                Optional.of(new JobMoved(at, fields.text("from", JOB), fields.text("to", JOB), time.isPresent()));
            case "removed" -> Optional.of(removal(fields, at));
            default -> Optional.empty();
        };
    }

    private static Deployment deployment(Fields fields, Instant at) {
        String id = fields.text("id", ID);
        String application = fields.text("application", NAME);
        String version = fields.text("version", NAME);
        String environment = fields.text("environment", NAME);
        Instant finishedAt = fields.time("finishedAt");
        List<Change> changes = fields.objects("changes", EventCodec::change);
        return new Deployment(
                id,
                at,
                application,
                version,
                environment,
                fields.optionalChoice("tier", EnvironmentTier.class),
                fields.optionalTime("startedAt").orElse(finishedAt),
                finishedAt,
                fields.choice("result", Result.class),
                fields.optionalChoice("kind", Kind.class),
                fields.optionalText("fixes", ID),
                fields.flag("markedFailed"),
                fields.object("build", EventCodec::build),
                fields.optionalText("revision", NAME),
                changes,
                changesFrom(fields, changes),
                fields.flag("changesCut"),
                fields.optionalText("source", NAME).orElse(""),
                fields.optionalText("owner", JOB));
    }

    /** Changes that are listed are stated, unless the event names their source; so is an empty list, but with NONE. */
    private static ChangesFrom changesFrom(Fields fields, List<Change> changes) {
        Optional<ChangesFrom> from = fields.optionalChoice("changesFrom", ChangesFrom.class);
        if (changes.isEmpty() && fields.has("changes")) {
            return from.filter(ChangesFrom.NONE::equals).orElse(ChangesFrom.STATED);
        }
        return from.orElse(changes.isEmpty() ? ChangesFrom.NONE : ChangesFrom.STATED);
    }

    private static ApplicationVersion version(Fields fields, Instant at) {
        return new ApplicationVersion(
                fields.text("id", ID),
                at,
                fields.text("application", NAME),
                fields.text("version", NAME),
                fields.time("builtAt"),
                fields.object("build", EventCodec::build),
                fields.optionalText("revision", NAME),
                fields.objects("changes", EventCodec::change),
                fields.flag("changesCut"),
                fields.objects("components", EventCodec::component),
                fields.optionalText("owner", JOB));
    }

    private static Incident incident(Fields fields, Instant at) {
        return new Incident(
                fields.text("id", ID),
                at,
                fields.text("application", NAME),
                fields.optionalText("environment", NAME),
                fields.time("openedAt"),
                fields.optionalTime("acknowledgedAt"),
                fields.optionalTime("resolvedAt"),
                fields.optionalTime("updatedAt"),
                fields.optionalText("title", NAME).orElse(""),
                fields.optionalText("url", ADDRESS).orElse(""),
                fields.optionalText("source", NAME).orElse(""),
                fields.optionalText("deployment", ID),
                fields.optionalText("fixedBy", ID),
                fields.optionalText("owner", JOB));
    }

    private static Removal removal(Fields fields, Instant at) {
        Optional<Removal.Type> of = fields.optionalText("of").map(EventCodec::removable);
        return new Removal(at, ID.recorded(fields.text("id")), of);
    }

    private static Removal.Type removable(String of) {
        return Arrays.stream(Removal.Type.values())
                .filter(type -> EventWriter.name(type).equals(of))
                .findFirst()
                .orElseThrow(() -> new InvalidEventException(
                        "of", "must be one of deployment, version, incident, not " + Fields.describe(of)));
    }

    private static BuildReference build(Fields fields) {
        return new BuildReference(
                fields.text("job", JOB),
                fields.wholeNumber("number"),
                fields.optionalText("url", TEXT).orElse(""));
    }

    private static Change change(Fields fields) {
        return new Change(fields.text("id", NAME), fields.time("committedAt"), fields.flag("merge"));
    }

    private static Component component(Fields fields) {
        return new Component(fields.text("application", NAME), fields.text("version", NAME));
    }
}
