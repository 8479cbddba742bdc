package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.assessment.Assessment;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the reporters for readers from whom something is hidden, so that readers from whom the same is hidden share one.
 *
 * <p>Only jobs matter that recorded something of the applications on the page; mostly none of these is hidden.
 */
final class Readers {
    private static final int MOST = 16;

    private final Reporter whole;
    private final Map<Set<Optional<String>>, Reporter> latest = new Latest<>(MOST);

    Readers(Reporter whole) {
        this.whole = whole;
    }

    Reporter seeing(Predicate<Optional<String>> page, Predicate<Optional<String>> readable) {
        Assessment everything = whole.recorded().whole();
        Set<Optional<String>> shown =
                everything.jobs().stream().filter(page).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Optional<String>> hidden = everything.neighbours(shown).stream()
                .filter(job -> !shown.contains(job) && !readable.test(job))
                .collect(Collectors.toUnmodifiableSet());
        return reader(hidden).about(shown::contains);
    }

    private Reporter reader(Set<Optional<String>> hidden) {
        if (hidden.isEmpty()) {
            return whole;
        }
        synchronized (latest) {
            return latest.computeIfAbsent(hidden, whole::without);
        }
    }
}
