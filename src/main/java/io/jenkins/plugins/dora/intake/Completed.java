package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.store.Committed;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.decision.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * An event from outside, complete and ready to be recorded.
 *
 * @param event the event as it is after recording
 * @param counts whether it counts
 * @param events what is recorded for that; no events if that changes nothing
 * @param onlyDeploymentOf the build that must have recorded no other deployment
 * @param lines a description for people
 */
record Completed<E extends Event>(
        E event, boolean counts, List<Event> events, Optional<BuildReference> onlyDeploymentOf, List<String> lines)
        implements Proposal {
    Completed(E event, List<String> lines) {
        this(event, true, List.of(event), Optional.empty(), lines);
    }

    /** Records nothing, since what counts is as it should be. */
    static <E extends Event> Completed<E> unchanged(E event) {
        return new Completed<>(event, true, List.of(), Optional.empty(), List.of());
    }

    /** Requires that the build recorded no other deployment meanwhile. */
    Completed<E> ifOnlyDeploymentOf(Optional<BuildReference> build) {
        return new Completed<>(event, counts, events, build, lines);
    }

    static <E extends Event> Receipt<E> receipt(Committed<Completed<E>> committed) {
        Completed<E> completed = committed.proposal();
        Outcome outcome = committed.outcomes().isEmpty()
                ? Outcome.UNCHANGED
                : committed.outcomes().get(0);
        return new Receipt<>(completed.event(), completed.counts(), outcome, completed.lines());
    }
}
