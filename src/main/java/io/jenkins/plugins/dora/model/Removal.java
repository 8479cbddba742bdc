package io.jenkins.plugins.dora.model;

import java.time.Instant;

/**
 * Takes back what was recorded under an id; recording the id again later brings it back.
 *
 * @param at when it was taken back
 * @param id the id of the deployment, version or incident that no longer counts
 */
public record Removal(Instant at, String id) implements Event {
    public Removal {
        Required.text(id, "id");
    }
}
