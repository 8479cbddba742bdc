package io.jenkins.plugins.dora.forwarding.format;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import java.util.List;

/** A form in which another system takes events. */
@FunctionalInterface
public interface OutgoingFormat {
    /** Returns the requests that send an event, in their order; none if the form has no way to send it. */
    List<Posted> requests(Event event);

    /**
     * Returns a form.
     *
     * @param source the source of CDEvents
     * @param environments the tiers of environments
     */
    static OutgoingFormat of(ForwardFormat format, String source, EnvironmentTiers environments) {
        return switch (format) {
            case CDEVENTS -> new CdEventsFormat(source);
            case DEVLAKE -> new DevLakeFormat(environments);
        };
    }
}
