package io.jenkins.plugins.dora.intake.submission;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.WebAddress;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records events that are sent to a page.
 *
 * <p>An invalid event, or one that the sender may not record, is refused with an {@link InvalidEventException} that names
 * the field; the id of a record that the sender may not replace, with a {@link TakenIdException}.
 */
public final class Submissions {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String SOURCE = "rest";

    private final Intake intake;
    private final Desk desk;
    private final Clock clock;

    /**
     * @param desk where it is sent
     * @param clock shows when it arrives
     */
    public Submissions(Intake intake, Desk desk, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Reads what was sent.
     *
     * @throws TooLargeException if that is more than 1 MiB
     * @throws CutShortException if it does not arrive whole
     * @throws InvalidEventException if it is no UTF-8
     */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = receive(body);
        if (bytes.length > MOST_BYTES) {
            throw new TooLargeException(MOST_BYTES);
        }
        try {
            // Strictly: the parser would take a longer code of a character, such as C0 AF, for the character.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new InvalidEventException("JSON", "is not well-formed UTF-8");
        }
        return bytes;
    }

    private static byte[] receive(InputStream body) throws CutShortException {
        try {
            return body.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new CutShortException(e);
        }
    }

    /** Records the deployment that {@code body} describes, with the changes of its version if it states none. */
    public Receipt<Deployment> deployment(byte[] body) throws IOException {
        Deployment stated = (Deployment) event(body, "deployment");
        Optional<String> job = stated.build().map(BuildReference::job);
        requireRecordable(job);
        return intake.deployment(stated, desk.origin(job.orElse("")), (deployment, known) -> {
            PageView view = new PageView(known, desk.visible());
            boolean isTaken = known.find(deployment.id())
                    .filter(before -> !(view.isSeen(before) && desk.recordable().test(before.job())))
                    .isPresent();
            if (isTaken) {
                throw new TakenIdException();
            }
        });
    }

    private void requireRecordable(Optional<String> job) {
        if (!desk.recordable().test(job)) {
            throw job.isPresent()
                    ? new InvalidEventException("build.job", "is not a job that you may record for on this page")
                    : new InvalidEventException(
                            "build", "is missing; on this page, only builds of jobs can be recorded");
        }
    }

    /** Records the incident that {@code body} describes. */
    public Receipt<Incident> incident(byte[] body) throws IOException {
        Incident stated = (Incident) event(body, "incident");
        if (!stated.url().isEmpty() && !WebAddress.isSafe(stated.url())) {
            throw new InvalidEventException("url", "must be an address that begins with https:// or http://");
        }
        Origin origin = desk.origin("");
        return intake.incident(stated, origin, (incident, known) -> {
            PageView view = new PageView(known, desk.visible());
            if (known.incident(incident.id())
                    .filter(before -> !view.isSeen(before))
                    .isPresent()) {
                throw new TakenIdException();
            }
            requireApplication(incident, view, origin.ownership(known));
        });
    }

    private void requireApplication(Incident incident, PageView view, Ownership ownership) {
        String application = incident.application();
        if (!desk.anyApplication() && !(view.knows(application) && ownership.shares(application))) {
            throw new InvalidEventException(
                    "application", "is not an application of this page that you may record for");
        }
        incident.deployment().ifPresent(id -> {
            boolean isKnown = view.known()
                    .find(id)
                    .filter(view::isSeen)
                    .filter(blamed -> blamed.application().equals(application)
                            && blamed.deployment().owner().equals(incident.owner()))
                    .isPresent();
            if (!isKnown) {
                throw new InvalidEventException(
                        "deployment", "is not the id of a deployment of that application on this page");
            }
        });
    }

    /**
     * Records that an incident is resolved.
     *
     * @param body may hold {@code resolvedAt}; without it, or empty, it is resolved now
     * @return empty if there is no such incident, or none that the sender sees and may change
     */
    public Optional<Receipt<Incident>> resolution(String id, byte[] body) throws IOException {
        Optional<Instant> stated =
                body.length == 0 ? Optional.empty() : Fields.parse(body).optionalTime("resolvedAt");
        return intake.resolution(
                id,
                stated.orElseGet(clock::instant),
                desk.origin(""),
                (incident, known) -> new PageView(known, desk.visible()).isSeen(incident));
    }

    /** Reads an event. Its id and source may be left out; what follows from when and where it is recorded is not read. */
    private Event event(byte[] body, String type) {
        Fields fields = Fields.parse(body).withDefault("type", type);
        if (!fields.text("type").equals(type)) {
            throw new InvalidEventException(
                    "type", "must be " + type + ", not " + Fields.describe(fields.text("type")));
        }
        return new EventCodec()
                .decode(
                        fields.withDefault("id", UUID.randomUUID().toString())
                                .withDefault("source", SOURCE)
                                .without("at")
                                .without("owner")
                                .without("updatedAt"),
                        clock.instant());
    }
}
