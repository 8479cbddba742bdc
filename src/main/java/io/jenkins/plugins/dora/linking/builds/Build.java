package io.jenkins.plugins.dora.linking.builds;

import java.util.List;
import java.util.Optional;

/** An existing build. */
public interface Build {
    int number();

    /** Returns the changes that this build was the first of its job to contain. */
    ListedChanges changes();

    /** Returns the builds that triggered this one, and those that triggered them. */
    List<BuildNumber> upstream();

    /** Returns the source revision that this build checked out, as far as it is known. */
    Optional<String> revision();

    /** Returns whether this build works with source code under version control. */
    boolean hasSource();

    /** Returns the build before this one in its job. */
    Optional<Build> previous();
}
