package io.jenkins.plugins.dora.history.suggesting;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import io.jenkins.plugins.dora.history.scanning.BuildStream;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at all builds of a Jenkins home and proposes rules. */
public final class Suggestions {
    private final Map<String, ObservedJob> jobs = new TreeMap<>();

    private Suggestions() {}

    /**
     * Returns rules for the jobs that look as if they deployed something, those with the most builds first.
     *
     * @param home the Jenkins home
     * @param oddities counts what has to be left out
     * @param now distinguishes running builds from dead ones, and marks times in the future
     * @param progress watches; if it is stopped, the rules are for the builds that were read until then
     * @throws IOException if {@code home} is no Jenkins home
     */
    public static List<Suggestion> of(Path home, Skipped oddities, Instant now, Progress progress) throws IOException {
        Suggestions suggestions = new Suggestions();
        new BuildStream(new JenkinsHome(home, oddities), job -> true, new BuildFileReader(oddities, now), progress)
                .forEach(suggestions::add);
        return suggestions.list();
    }

    private void add(BuildRecord build) {
        jobs.computeIfAbsent(build.job().name(), name -> new ObservedJob(build.job()))
                .add(build);
    }

    private List<Suggestion> list() {
        List<Suggestion> separate = jobs.values().stream()
                .flatMap(job -> RuleGuess.of(job).stream())
                .toList();
        List<Suggestion> merged = new ArrayList<>();
        for (Suggestion suggestion : separate) {
            if (merged.stream().noneMatch(other -> covers(other, suggestion))) {
                merged.add(inCommon(suggestion, separate).orElse(suggestion));
            }
        }
        merged.sort(Comparator.comparingInt(Suggestion::builds).reversed());
        return merged;
    }

    private static boolean covers(Suggestion wide, Suggestion narrow) {
        return wide.saysTheSameAs(narrow) && matches(wide.jobs(), narrow.jobs());
    }

    /** Returns one rule for all jobs whose names begin like that of {@code first}, if they are to be treated alike. */
    private Optional<Suggestion> inCommon(Suggestion first, List<Suggestion> all) {
        int end = Math.max(first.jobs().lastIndexOf('-'), first.jobs().lastIndexOf('_'));
        if (end <= first.jobs().lastIndexOf('/')) {
            return Optional.empty();
        }
        String pattern = first.jobs().substring(0, end + 1) + '*';
        List<Suggestion> alike = all.stream()
                .filter(other -> first.saysTheSameAs(other) && matches(pattern, other.jobs()))
                .toList();
        long there =
                jobs.keySet().stream().filter(name -> matches(pattern, name)).count();
        if (alike.size() < 2 || alike.size() < there) {
            return Optional.empty();
        }
        int builds = alike.stream().mapToInt(Suggestion::builds).sum();
        return Optional.of(first.forJobs(pattern, builds, alike.size() + " jobs; of the first: " + first.evidence()));
    }

    private static boolean matches(String pattern, String job) {
        return new AntPattern(pattern).matches(job);
    }
}
