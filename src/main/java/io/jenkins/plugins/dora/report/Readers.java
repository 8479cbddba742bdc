package io.jenkins.plugins.dora.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps reporters for users with hidden jobs, so that users with the same hidden jobs share one.
 *
 * <p>Only jobs matter that recorded something of the applications on the page; mostly none of these is hidden.
 */
final class Readers {
    private static final int MOST = 16;

    private final Reporter whole;
    private final Parts parts;
    private final Map<Set<Optional<String>>, Reporter> latest = new Latest<>(MOST);

    /** @param parts the parts of {@code whole} */
    Readers(Reporter whole, Parts parts) {
        this.whole = whole;
        this.parts = parts;
    }

    Reporter seeing(Predicate<Optional<String>> page, Predicate<Optional<String>> readable) {
        Set<Optional<String>> shown = parts.jobs().stream().filter(page).collect(Parts.toSet());
        if (shown.size() == parts.jobs().size()) {
            return whole;
        }
        Set<Optional<String>> hidden = whole.recorded().whole().neighbours(shown).stream()
                .filter(job -> !shown.contains(job) && !readable.test(job))
                .collect(Parts.toSet());
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
