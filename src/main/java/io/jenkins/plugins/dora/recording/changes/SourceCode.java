package io.jenkins.plugins.dora.recording.changes;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.builds.SeenBuilds;
import java.util.List;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The source code that is deployed or made into a version. */
@Restricted(NoExternalUse.class)
public interface SourceCode {
    /** Returns the revision that is checked out, or else the one that was checked out first. */
    Optional<String> revision();

    /**
     * Returns what to ask for the changes up to this source code, the best first.
     *
     * @param application the application that is deployed or made into a version
     * @param seen what is known of builds that are gone
     */
    List<ChangeSource> changeSources(String application, SeenBuilds seen);
}
