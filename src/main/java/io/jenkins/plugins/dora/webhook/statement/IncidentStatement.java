package io.jenkins.plugins.dora.webhook.statement;

import io.jenkins.plugins.dora.model.text.TextKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a body states of one incident.
 *
 * @param id tells it from every other one
 * @param state the state that the incident has since {@code at}
 * @param at when it got into that state
 * @param openedAt when it began, if the body says so
 * @param names application, environment, title and address
 * @param series the beginning of the ids of all incidents of the same alert; empty if an id is never followed by another
 * @param aboutOpenOne whether it is about whichever incident of its series is open, if one is; the body does not say which
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

    /** Creates a statement about an incident that is none of a series. */
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

    /** Returns this one as about whichever incident of its series is open, if one is. */
    public IncidentStatement ofOpenOne() {
        return new IncidentStatement(id, state, at, openedAt, names, series, true);
    }
}
