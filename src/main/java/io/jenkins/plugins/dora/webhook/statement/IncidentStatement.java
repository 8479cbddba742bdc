package io.jenkins.plugins.dora.webhook.statement;

import io.jenkins.plugins.dora.model.text.TextKind;
import java.time.Instant;
import java.util.Optional;

/**
 * The statement of a body about one incident.
 *
 * @param id unique among all events of its type
 * @param state the state that the incident has since {@code at}
 * @param at when it got into that state
 * @param openedAt when it began, if the body states it
 * @param names application, environment, title and address
 * @param series the beginning of the ids of all incidents of the same alert; empty if an id is never followed by another
 * @param aboutOpenOne whether it is about the open incident of its series, if there is one; the body names none
 */
public record IncidentStatement(
        String id,
        IncidentState state,
        Instant at,
        Optional<Instant> openedAt,
        StatedNames names,
        Optional<String> series,
        boolean aboutOpenOne)
        implements Statement {
    public IncidentStatement {
        id = TextKind.ID.recorded(id);
    }

    /** Creates a statement about an incident that belongs to no series. */
    public IncidentStatement(
            String id, IncidentState state, Instant at, Optional<Instant> openedAt, StatedNames names) {
        this(id, state, at, openedAt, names, Optional.empty(), false);
    }

    /** Returns this one with other names. */
    public IncidentStatement named(StatedNames other) {
        return new IncidentStatement(id, state, at, openedAt, other, series, aboutOpenOne);
    }

    /** Returns this one as one of the incidents whose ids begin like that. */
    public IncidentStatement inSeries(String beginning) {
        return new IncidentStatement(id, state, at, openedAt, names, Optional.of(beginning), false);
    }

    /** Returns this one as about the open incident of its series, if there is one. */
    public IncidentStatement ofOpenOne() {
        return new IncidentStatement(id, state, at, openedAt, names, series, true);
    }
}
