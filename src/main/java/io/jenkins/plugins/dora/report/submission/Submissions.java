package io.jenkins.plugins.dora.report.submission;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.linking.StatedDeployments;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.store.json.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns what is sent into what may be recorded.
 *
 * <p>What makes no sense, or is not the sender's to record, is refused with an {@link InvalidEventException} that names the
 * field; an id of somebody else's record with a {@link TakenIdException}.
 */
public final class Submissions {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String SOURCE = "rest";

    private final Desk desk;
    private final Instant now;

    /**
     * @param desk where it is sent
     * @param now the moment of recording
     */
    public Submissions(Desk desk, Instant now) {
        this.desk = desk;
        this.now = now;
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

    /** Returns the deployment that {@code bytes} describe, with the changes of its version if it states none. */
    public Deployment deployment(byte[] bytes) {
        Body body = complete(new Body(bytes), "deployment");
        Deployment deployment = (Deployment) body.event(now);
        FutureTimes.refuseFuture(deployment, now);
        requireJob(deployment.build().map(BuildReference::job));
        Optional<AssessedDeployment> recorded = desk.everything().recorded().find(deployment.id());
        if (recorded.filter(before -> !desk.mayReplace(before)).isPresent()) {
            throw new TakenIdException();
        }
        Ownership ownership = desk.ownership()
                .apply(deployment.build().map(BuildReference::job).orElse(""));
        Deployment owned = (Deployment)
                body.owner(ownership.ownerOf(deployment.application())).event(now);
        return new StatedDeployments(new SnapshotHistory(ownership.seen()))
                .complete(owned, recorded.map(AssessedDeployment::deployment));
    }

    private Body complete(Body body, String type) {
        return body.ofType(type)
                .fill("id", UUID.randomUUID().toString())
                .fill("source", SOURCE)
                .set("at", now.toString())
                .owner(Optional.empty());
    }

    private void requireJob(Optional<String> job) {
        if (!desk.jobs().test(job)) {
            throw job.isPresent()
                    ? new InvalidEventException("build.job", "is no job that you may record for here")
                    : new InvalidEventException("build", "is missing; here only builds of jobs can be recorded");
        }
    }

    /** Returns the incident that {@code bytes} describe. */
    public Incident incident(byte[] bytes) {
        Incident stated = (Incident) complete(new Body(bytes), "incident").event(now);
        Ownership ownership = desk.ownership().apply("");
        Optional<Incident> before = desk.everything().incident(stated.id()).map(AssessedIncident::incident);
        Incident incident =
                stated.ownedBy(before.filter(known -> known.application().equals(stated.application()))
                        .map(Incident::owner)
                        .orElseGet(() -> ownership.ownerOfIncident(stated.application())));
        FutureTimes.refuseFuture(incident, now);
        Checks.safeAddress("url", incident.url());
        if (before.isPresent()
                && (desk.seen().incident(incident.id()).isEmpty() || !ownership.mayChange(before.get()))) {
            throw new TakenIdException();
        }
        requireApplication(incident, ownership);
        return incident;
    }

    private void requireApplication(Incident incident, Ownership ownership) {
        String application = incident.application();
        if (!desk.anyApplication() && !(desk.seen().knows(application) && ownership.shares(application))) {
            throw new InvalidEventException(
                    "application", "is none of those that were deployed here and that you may record for");
        }
        incident.deployment().ifPresent(id -> {
            boolean known = desk.seen()
                    .recorded()
                    .find(id)
                    .filter(blamed -> blamed.application().equals(application)
                            && blamed.deployment().owner().equals(incident.owner()))
                    .isPresent();
            if (!known) {
                throw new InvalidEventException("deployment", "is the id of no deployment of that application here");
            }
        });
    }

    /**
     * Returns the incident with that key, resolved.
     *
     * @param bytes may hold {@code resolvedAt}; without it, or empty, it is resolved now
     * @return empty if there is no such incident, or none that the sender sees and may change
     */
    public Optional<Incident> resolution(String key, byte[] bytes) {
        Optional<Instant> stated =
                bytes.length == 0 ? Optional.empty() : Fields.parse(bytes).optionalTime("resolvedAt");
        Instant resolvedAt = stated.orElse(now);
        FutureTimes.refuseFuture("resolvedAt", resolvedAt, now);
        return Key.decode(key)
                .flatMap(desk.seen()::incident)
                .filter(assessed -> desk.ownership().apply("").mayChange(assessed.incident()))
                .map(assessed -> assessed.incident().resolved(now, resolvedAt));
    }
}
