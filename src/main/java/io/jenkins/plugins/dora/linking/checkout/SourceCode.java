package io.jenkins.plugins.dora.linking.checkout;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.builds.SeenBuilds;
import java.util.List;
import java.util.Optional;

/** The source code that is deployed or made into a version. */
public interface SourceCode {
    /** Nothing is known of it: only recorded versions can show which changes there are. */
    SourceCode UNKNOWN = new SourceCode() {
        @Override
        public Optional<String> revision() {
            return Optional.empty();
        }

        @Override
        public List<ChangeSource> changeSources(String application, SeenBuilds seen) {
            return List.of();
        }
    };

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
