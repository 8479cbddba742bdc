package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.Committed;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.decision.Proposal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The way in to a store: completes, links, merges, checks and records.
 *
 * <p>A refused event throws an {@link InvalidEventException} that names the field, or a {@link TakenIdException}, and
 * changes nothing. An accepted event is on disk.
 */
public final class Intake {
    private final EventStore store;
    private final Clock clock;

    /**
     * @param store records the events
     * @param clock decides which times lie in the future, and when an event is recorded
     */
    public Intake(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records a deployment.
     *
     * @param stated what is known of it, with its changes if they are stated
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<Deployment> deployment(Deployment stated, Origin origin) throws StoreException {
        return deployment(stated, origin, (deployment, known) -> {});
    }

    /**
     * Records a deployment if a check accepts it.
     *
     * @param stated what is known of it, with its changes if they are stated
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<Deployment> deployment(Deployment stated, Origin origin, Check<Deployment> check)
            throws StoreException {
        refuseFuture(stated);
        return record(known -> new DeploymentCompletion(known, origin).complete(stated, check));
    }

    /**
     * Records a deployment that is stated in view of what is known.
     *
     * @param statement returns what is known of it, given what was recorded before; may be called more than once
     * @return empty if nothing is stated
     * @throws StoreException if the store cannot be written to
     */
    public Optional<Receipt<Deployment>> deployment(Function<Snapshot, Optional<Deployment>> statement, Origin origin)
            throws StoreException {
        return recordPossible(known -> statement.apply(known).map(stated -> {
            refuseFuture(stated);
            return new DeploymentCompletion(known, origin).complete(stated, (deployment, before) -> {});
        }));
    }

    /**
     * Records a deployment that a rule recognised in a build, unless a step of the build recorded it already.
     *
     * @param stated what is known of it, under {@link DeploymentId#byRule}
     * @return empty if a step recorded it
     * @throws StoreException if the store cannot be written to
     */
    public Optional<Receipt<Deployment>> recognisedDeployment(Deployment stated, DeploymentId byRule, Origin origin)
            throws StoreException {
        refuseFuture(stated);
        Receipt<Deployment> receipt = record(known -> new RecordedByStep(known, byRule)
                .find(stated)
                .map(Completed::unchanged)
                .orElseGet(() -> new DeploymentCompletion(known, origin).complete(stated, (deployment, before) -> {}))
                .ifOnlyDeploymentOf(stated.build()));
        return Optional.of(receipt).filter(recorded -> recorded.event().id().equals(stated.id()));
    }

    /**
     * Records a version.
     *
     * @param stated what is known of it, with its changes if they are stated
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<ApplicationVersion> version(ApplicationVersion stated, Origin origin) throws StoreException {
        refuseFuture(stated);
        return record(known -> new VersionCompletion(known, origin).complete(stated));
    }

    /**
     * Records an incident in place of what was reported of it before.
     *
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<Incident> incident(Incident stated, Origin origin, Check<Incident> check) throws StoreException {
        refuseFuture(stated);
        return record(known -> new IncidentCompletion(known, origin, stated.at()).complete(stated, check));
    }

    /**
     * Records that an incident is resolved.
     *
     * @param end when service was restored
     * @param seen accepts the incidents that may be known of
     * @return empty if there is no such incident, or none that may be changed from there
     * @throws StoreException if the store cannot be written to
     */
    public Optional<Receipt<Incident>> resolution(
            String id, Instant end, Origin origin, BiPredicate<Incident, Snapshot> seen) throws StoreException {
        Instant now = clock.instant();
        FutureTimes.refuseFuture("resolvedAt", end, now);
        return recordPossible(known -> known.incident(id)
                .filter(incident -> seen.test(incident, known))
                .flatMap(incident -> new IncidentCompletion(known, origin, now).resolve(incident, end)));
    }

    private <E extends Event> Optional<Receipt<E>> recordPossible(Function<Snapshot, Optional<Completed<E>>> completion)
            throws StoreException {
        Committed<Possible<E>> committed = store.record(known -> new Possible<>(completion.apply(known)));
        return committed
                .proposal()
                .completed()
                .map(completed -> Completed.receipt(new Committed<>(completed, committed.outcomes())));
    }

    private record Possible<E extends Event>(Optional<Completed<E>> completed) implements Proposal {
        @Override
        public List<Event> events() {
            return completed.map(Completed::events).orElse(List.of());
        }
    }

    /**
     * Records a report of an incident; of several reports, the last one recorded counts.
     *
     * @param reportedAt when
     * @param defaultApplication the application of a new incident that names none
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<Incident> incident(
            IncidentReport report, Instant reportedAt, String defaultApplication, Origin origin) throws StoreException {
        return record(known -> new IncidentCompletion(known, origin, reportedAt).complete(report, defaultApplication));
    }

    /**
     * Records a signal of a system about an incident; signals may arrive in any order.
     *
     * @throws StoreException if the store cannot be written to
     */
    public Receipt<Incident> incident(IncidentSignal signal, Origin origin) throws StoreException {
        Instant now = clock.instant();
        FutureTimes.refuseFuture("at", signal.at(), now);
        return record(known -> new IncidentCompletion(known, origin, now).complete(signal));
    }

    private void refuseFuture(Event stated) {
        FutureTimes.refuseFuture(stated, clock.instant());
    }

    private <E extends Event> Receipt<E> record(Function<Snapshot, Completed<E>> completion) throws StoreException {
        return Completed.receipt(store.record(completion));
    }
}
