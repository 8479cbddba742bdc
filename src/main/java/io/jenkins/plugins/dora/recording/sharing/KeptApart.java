package io.jenkins.plugins.dora.recording.sharing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Reports to administrators, once each, which jobs use a name that others have; the log of a build must not show that. */
@Restricted(NoExternalUse.class)
public final class KeptApart {
    private static final Logger LOGGER = Logger.getLogger(KeptApart.class.getName());
    private static final int MOST = 1_000;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private KeptApart() {}

    /** Reports that what a job records of an application is kept apart. */
    public static void report(String job, String application) {
        if (REPORTED.size() < MOST && REPORTED.add(job + '\n' + application)) {
            LOGGER.log(
                    Level.INFO,
                    "Records of {1} by {0} are kept separate, because it does not share the application with its other"
                            + " jobs; to count them together, list the jobs in the profile (applications: jobs)",
                    new Object[] {job, application});
        }
    }
}
