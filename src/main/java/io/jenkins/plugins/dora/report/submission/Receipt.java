package io.jenkins.plugins.dora.report.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.store.Outcome;

/**
 * The answer to what was recorded.
 *
 * @param event what was recorded
 * @param outcome what that changed
 */
public record Receipt(Event event, Outcome outcome) {
    /** Whether nothing was recorded under the id before. */
    public boolean isNew() {
        return outcome == Outcome.NEW;
    }

    public String toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", event.id())
                .put("key", Key.of(event.id()))
                .put("outcome", outcome.name())
                .toString();
    }
}
