package io.jenkins.plugins.dora.store.decision;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The facts on which a decision to record something may rest; the decision is made again when one of them has changed:
 *
 * <ul>
 *   <li>what counts, or counted last, under the id of each event;
 *   <li>whether anybody had recorded the application, which decides who owns it;
 *   <li>for a version with components, which versions there were;
 *   <li>whether a build had recorded a deployment, where the proposal asks for that.
 * </ul>
 *
 * <p>What else was recorded meanwhile, such as a deployment to link to, counts as if it had been recorded later.
 *
 * @param known what counted when it was decided
 * @param proposal what was decided
 */
public record Premises(Snapshot known, Proposal proposal) {
    /** Returns whether the decision would be the same now. */
    public boolean hold(Snapshot now) {
        return now == known
                || seesSameBuild(now)
                        && proposal.events().stream()
                                .allMatch(event -> isUnchanged(event, now) && isClaimedAsBefore(event, now));
    }

    /** Returns whether the decision would be the same after others that are recorded together with it. */
    public boolean holdAfter(List<Event> others) {
        return others.stream()
                .noneMatch(other ->
                        isOfSameBuild(other) || proposal.events().stream().anyMatch(event -> affects(other, event)));
    }

    private boolean isOfSameBuild(Event other) {
        return other instanceof Deployment deployment
                && deployment.build().isPresent()
                && proposal.onlyDeploymentOf().equals(deployment.build());
    }

    private boolean affects(Event other, Event event) {
        return other.id().equals(event.id())
                || event instanceof ApplicationVersion version
                        && !version.components().isEmpty()
                        && other instanceof ApplicationVersion
                || application(event)
                        .filter(name -> isFree(name, known) && Optional.of(name).equals(application(other)))
                        .isPresent();
    }

    private boolean isUnchanged(Event event, Snapshot now) {
        if (event instanceof Deployment) {
            return sameDeployment(event.id(), now);
        }
        if (event instanceof ApplicationVersion version) {
            return known.findVersion(version.id()) == now.findVersion(version.id())
                    && (version.components().isEmpty() || sameVersions(now));
        }
        if (event instanceof Incident) {
            return sameIncident(event.id(), now);
        }
        return !(event instanceof Removal) || sameRecords(event.id(), now);
    }

    private boolean sameRecords(String id, Snapshot now) {
        return sameDeployment(id, now) && sameIncident(id, now) && known.findVersion(id) == now.findVersion(id);
    }

    private boolean sameDeployment(String id, Snapshot now) {
        return row(known.find(id)) == row(now.find(id)) && row(known.everRecorded(id)) == row(now.everRecorded(id));
    }

    private static int row(Optional<RecordedDeployment> deployment) {
        return deployment.map(RecordedDeployment::row).orElse(-1);
    }

    private boolean sameIncident(String id, Snapshot now) {
        return isSame(known.incident(id), now.incident(id)) && isSame(known.everReported(id), now.everReported(id));
    }

    private static boolean isSame(Optional<Incident> one, Optional<Incident> other) {
        return one.orElse(null) == other.orElse(null);
    }

    private boolean sameVersions(Snapshot now) {
        return known.versionColumns().size() == now.versionColumns().size();
    }

    private boolean isClaimedAsBefore(Event event, Snapshot now) {
        return application(event)
                .filter(name -> isFree(name, known) != isFree(name, now))
                .isEmpty();
    }

    private static boolean isFree(String application, Snapshot snapshot) {
        return snapshot.timeline(application, Optional.empty()).jobs().isEmpty();
    }

    private boolean seesSameBuild(Snapshot now) {
        return proposal.onlyDeploymentOf()
                .filter(build -> IntStream.range(
                                known.columns().size(), now.columns().size())
                        .mapToObj(row -> new RecordedDeployment(now, row))
                        .anyMatch(deployment -> deployment.isOf(build.job(), build.number())))
                .isEmpty();
    }

    private static Optional<String> application(Event event) {
        if (event instanceof Deployment deployment) {
            return Optional.of(deployment.application());
        }
        if (event instanceof ApplicationVersion version) {
            return Optional.of(version.application());
        }
        return event instanceof Incident incident ? Optional.of(incident.application()) : Optional.empty();
    }
}
