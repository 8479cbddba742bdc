package io.jenkins.plugins.dora.linking.builds;

import java.util.Optional;

/**
 * Finds in one job the build of a revision that another job built: where a branch began.
 *
 * @param builds the builds that are there
 */
record SameRevision(Builds builds) {
    /** Each of them is loaded. */
    private static final int MOST_BUILDS = 200;

    /** Returns the latest build of {@code job} after build {@code after} up to build {@code upTo} that checked out {@code revision}. */
    Optional<BuildNumber> find(String revision, String job, int after, int upTo) {
        Optional<Build> build = builds.upTo(job, upTo);
        for (int loaded = 0; build.isPresent() && build.get().number() > after && loaded < MOST_BUILDS; loaded++) {
            if (build.get().revision().filter(revision::equals).isPresent()) {
                return Optional.of(new BuildNumber(job, build.get().number()));
            }
            build = build.get().previous();
        }
        return Optional.empty();
    }
}
