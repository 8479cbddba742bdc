package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Instant;
import java.util.Optional;

/**
 * The removal of what was recorded under an id; recording the id again later brings it back.
 *
 * @param at when it was taken back
 * @param id the id of what no longer counts
 * @param of the type of what no longer counts; empty for every deployment, version and incident with that id
 */
public record Removal(Instant at, String id, Optional<Type> of) implements Event {
    /** The types of events that can be removed. */
    public enum Type {
        DEPLOYMENT(Deployment.class),
        VERSION(ApplicationVersion.class),
        INCIDENT(Incident.class);

        private final Class<? extends Event> events;

        Type(Class<? extends Event> events) {
            this.events = events;
        }

        /** Returns the class of the events of this type. */
        public Class<? extends Event> events() {
            return events;
        }
    }

    public Removal {
        Preconditions.text(id, "id");
    }

    /** Takes back whatever was recorded under {@code id}. */
    public Removal(Instant at, String id) {
        this(at, id, Optional.empty());
    }

    /** Whether it takes back events of a type. */
    public boolean concerns(Type type) {
        return of.isEmpty() || of.get() == type;
    }
}
