package io.jenkins.plugins.dora.report.prometheus;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The scope of a scrape, the same for all who scrape it.
 *
 * @param name names the page, such as {@code folder/team}; its counters are kept under this name
 * @param jobs takes the full name of a job, empty for what no build did, and accepts what belongs on the page
 * @param isWhole whether it is about everything, the store itself included
 */
public record ScrapeScope(String name, Predicate<Optional<String>> jobs, boolean isWhole) {
    /** Everything that is recorded. */
    public static final ScrapeScope WHOLE = new ScrapeScope("this controller", job -> true, true);
}
