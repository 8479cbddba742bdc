package io.jenkins.plugins.dora.profile.notification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The occasions of notifications. */
public enum Occasion {
    /** A target is missed. */
    TARGET_MISSED,
    /** A target is met after it was missed. */
    TARGET_MET,
    /** A headline metric is significantly worse than in the period before. */
    WORSE,
    /** A headline metric is significantly better than in the period before. */
    BETTER,
    /** An incident has been open for long. */
    INCIDENT_OPEN_LONG,
    /** Something was deployed to production. */
    DEPLOYMENT,
    /** A summary of the last week or month. */
    DIGEST;

    /** The occasions of a notification that names none: all but every single deployment. */
    public static final Set<Occasion> DEFAULT =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DEPLOYMENT)));
}
