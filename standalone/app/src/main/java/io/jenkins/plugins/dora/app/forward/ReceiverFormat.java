package io.jenkins.plugins.dora.app.forward;

import io.jenkins.plugins.dora.forwarding.format.CdEventsFormat;
import io.jenkins.plugins.dora.forwarding.format.DevLakeFormat;
import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.profile.Profile;

/** A form in which a receiver takes events. */
public enum ReceiverFormat {
    CDEVENTS,
    DEVLAKE;

    /**
     * Returns the form.
     *
     * @param source the source of CDEvents
     * @param profile has the tiers of environments
     */
    public OutgoingFormat of(String source, Profile profile) {
        return this == CDEVENTS ? new CdEventsFormat(source) : new DevLakeFormat(profile.environments());
    }
}
