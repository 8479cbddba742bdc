package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.profile.notification.Occasion;
import java.util.Optional;

/** How something that is watched stands. */
enum Situation {
    /** Nothing is to be said of it. */
    CALM,
    /** A target is missed. */
    MISSED,
    /** A metric is significantly worse than before. */
    WORSE,
    /** A metric is significantly better than before. */
    BETTER,
    /** An incident has been open for long. */
    OPEN;

    /** Returns what it is an occasion for if a situation becomes this one. */
    Optional<Occasion> after(Situation earlier) {
        return switch (this) {
            case CALM -> earlier == MISSED ? Optional.of(Occasion.TARGET_MET) : Optional.empty();
            case MISSED -> Optional.of(Occasion.TARGET_MISSED);
            case WORSE -> Optional.of(Occasion.WORSE);
            case BETTER -> Optional.of(Occasion.BETTER);
            case OPEN -> Optional.of(Occasion.INCIDENT_OPEN_LONG);
        };
    }
}
