package io.jenkins.plugins.dora.webhook.statement;

import java.util.Optional;

/**
 * Something genuine that does not count.
 *
 * @param why one sentence without a full stop
 * @param ofKnown what it states of an incident, should that be recorded; it neither opens one nor waits for one
 */
public record Ignored(String why, Optional<IncidentStatement> ofKnown) implements Statement {
    /** Creates one that states nothing at all. */
    public Ignored(String why) {
        this(why, Optional.empty());
    }
}
