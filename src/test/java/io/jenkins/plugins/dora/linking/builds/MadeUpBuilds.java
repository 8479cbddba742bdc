package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds in a few words, for tests; remembers which of them were loaded. */
final class MadeUpBuilds implements Builds {
    private final Map<String, TreeMap<Integer, MadeUpBuild>> jobs = new TreeMap<>();
    private final List<BuildNumber> loaded = new ArrayList<>();

    /** Returns the change of the commit {@code id}. */
    static Change commit(String id) {
        return History.commit(id, "2026-01-01T08:00:00Z");
    }

    /** Adds a build that lists {@code commits}. */
    MadeUpBuilds build(String job, int number, String... commits) {
        return triggered(job, number, List.of(), commits);
    }

    /** Adds a build that was triggered by others. */
    MadeUpBuilds triggered(String job, int number, List<BuildNumber> upstream, String... commits) {
        List<Change> changes = Arrays.stream(commits).map(MadeUpBuilds::commit).toList();
        return add(new MadeUpBuild(
                job, number, new ListedChanges(changes, true, changes.isEmpty()), upstream, Optional.empty(), this));
    }

    /** Adds a build that checked out {@code revision}, and lists {@code commits}. */
    MadeUpBuilds of(String revision, String job, int number, String... commits) {
        List<Change> changes = Arrays.stream(commits).map(MadeUpBuilds::commit).toList();
        ListedChanges listed = new ListedChanges(changes, true, changes.isEmpty());
        return add(new MadeUpBuild(job, number, listed, List.of(), Optional.of(revision), this));
    }

    /** Adds a build whose changelog cannot be read. */
    MadeUpBuilds damaged(String job, int number) {
        return add(new MadeUpBuild(job, number, ListedChanges.UNREADABLE, List.of(), Optional.empty(), this));
    }

    private MadeUpBuilds add(MadeUpBuild build) {
        jobs.computeIfAbsent(build.job(), name -> new TreeMap<>()).put(build.number(), build);
        return this;
    }

    @Override
    public Optional<Build> upTo(String job, int number) {
        Map.Entry<Integer, MadeUpBuild> found =
                jobs.getOrDefault(job, new TreeMap<>()).floorEntry(number);
        if (found == null) {
            return Optional.empty();
        }
        loaded.add(new BuildNumber(job, found.getKey()));
        return Optional.of(found.getValue());
    }

    List<BuildNumber> loaded() {
        return loaded;
    }

    private record MadeUpBuild(
            String job,
            int number,
            ListedChanges changes,
            List<BuildNumber> upstream,
            Optional<String> revision,
            MadeUpBuilds builds)
            implements Build {
        @Override
        public boolean hasSource() {
            return revision.isPresent();
        }

        @Override
        public Optional<Build> previous() {
            return builds.upTo(job, number - 1);
        }
    }
}
