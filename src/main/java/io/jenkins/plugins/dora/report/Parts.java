package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.assessment.Assessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the recently used parts of a reporter, so that users who see the same share one. */
final class Parts {
    private static final int MOST = 16;

    private final Reporter whole;
    private final Map<Set<Optional<String>>, Reporter> latest = new Latest<>(MOST);

    private @Nullable List<Optional<String>> jobs;

    Parts(Reporter whole) {
        this.whole = whole;
    }

    Reporter about(Predicate<Optional<String>> included) {
        Set<Optional<String>> seen = jobs().stream().filter(included).collect(toSet());
        if (seen.size() == jobs().size()) {
            return whole;
        }
        synchronized (latest) {
            return latest.computeIfAbsent(seen, jobs -> whole.part(jobs::contains));
        }
    }

    static Collector<Optional<String>, ?, SortedSet<Optional<String>>> toSet() {
        return Collectors.toCollection(() -> new TreeSet<>(Assessment.BY_NAME));
    }

    /** Returns what may be seen or not: the deployments of each job, and whatever no job did. */
    synchronized List<Optional<String>> jobs() {
        List<Optional<String>> known = jobs;
        if (known == null) {
            known = List.copyOf(
                    Stream.concat(Stream.of(Optional.<String>empty()), whole.recorded().whole().jobs().stream())
                            .collect(toSet()));
            jobs = known;
        }
        return known;
    }
}
