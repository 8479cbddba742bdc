package io.jenkins.plugins.dora.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the routing from the facts about ids: those of one id are next to each other, and in order of recording. */
final class RoutingBuilder {
    private final Map<IdKey, List<String>> shared = new HashMap<>();
    private final List<JournalLine> moves = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private @Nullable IdKey id;
    private final Set<String> applications = new TreeSet<>();
    private boolean removed;
    private @Nullable IdFact deployment;
    private @Nullable IdFact incident;

    private RoutingBuilder() {}

    static Routing read(Iterator<IdFact> facts) {
        RoutingBuilder builder = new RoutingBuilder();
        facts.forEachRemaining(builder::add);
        builder.finishId();
        return new Routing(builder.shared, builder.moves, builder.first, builder.last);
    }

    private void add(IdFact fact) {
        if (!fact.id().equals(id)) {
            finishId();
            id = fact.id();
        }
        if (fact.isMove()) {
            moves.add(fact.line());
        }
        if (fact.application() != null) {
            applications.add(fact.application());
        }
        removed |= fact.is(IdFact.REMOVAL);
        // Of each type, the latest counts.
        deployment = fact.is(IdFact.DEPLOYMENT) ? fact : deployment;
        incident = fact.is(IdFact.INCIDENT) ? fact : incident;
    }

    private void finishId() {
        if (removed || applications.size() > 1) {
            shared.put(id, List.copyOf(applications));
        }
        addTimes(deployment);
        addTimes(incident);
        applications.clear();
        removed = false;
        deployment = null;
        incident = null;
    }

    private void addTimes(@Nullable IdFact fact) {
        if (fact != null) {
            first = Math.min(first, fact.first());
            last = Math.max(last, fact.last());
        }
    }
}
