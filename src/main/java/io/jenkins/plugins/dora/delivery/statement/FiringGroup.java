package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Firings of an alert that are one incident, in their order: that of the first.
 *
 * @param firings one at least
 */
record FiringGroup(List<Firing> firings) {
    FiringGroup {
        firings = List.copyOf(firings);
    }

    /**
     * Returns the groups of all firings.
     *
     * @param inOrder the firings in the order in which they began
     * @param gap how soon after its end an alert goes on with its incident
     */
    static List<FiringGroup> of(List<Firing> inOrder, Duration gap) {
        List<FiringGroup> groups = new ArrayList<>();
        List<Firing> group = new ArrayList<>();
        for (Firing next : inOrder) {
            if (!group.isEmpty() && new FiringGroup(group).isOverBefore(next.start(), gap)) {
                groups.add(new FiringGroup(group));
                group.clear();
            }
            group.add(next);
        }
        if (!group.isEmpty()) {
            groups.add(new FiringGroup(group));
        }
        return groups;
    }

    private boolean isOverBefore(Instant start, Duration gap) {
        return end().filter(end -> start.isAfter(end.plus(gap))).isPresent();
    }

    /** Returns whether a firing with that id is one of them. */
    boolean has(String id) {
        return firings.stream().anyMatch(firing -> firing.id().equals(id));
    }

    /** Returns the incident as the firings show it. */
    Incident incident() {
        Incident first = first().incident();
        Instant latest = last().start();
        boolean isOpenedAgain = end().isEmpty() && latest.isAfter(first.openedAt());
        return first.toBuilder()
                .resolvedAt(end().orElse(null))
                .updatedAt(isOpenedAgain ? latest : null)
                .build();
    }

    Firing first() {
        return firings.get(0);
    }

    /** Returns the firings after the first. */
    List<Firing> later() {
        return firings.subList(1, firings.size());
    }

    /** The end of the last firing; if that is not reported, a later end of another. */
    private Optional<Instant> end() {
        Optional<Instant> latest =
                firings.stream().flatMap(firing -> firing.end().stream()).max(Instant::compareTo);
        return last().end().isPresent() ? latest : latest.filter(end -> end.isAfter(last().start()));
    }

    private Firing last() {
        return firings.get(firings.size() - 1);
    }
}
