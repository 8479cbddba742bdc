package io.jenkins.plugins.dora.forwarding.format;

import io.jenkins.plugins.dora.model.Event;
import java.util.List;

/** A form in which another system takes events. */
@FunctionalInterface
public interface OutgoingFormat {
    /** Returns the requests that send an event, in their order; none if the form has no way to send it. */
    List<Posted> requests(Event event);
}
