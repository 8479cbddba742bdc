package io.jenkins.plugins.dora.linking;

import java.util.List;

/** What the builds of a job say they contain. */
@FunctionalInterface
public interface Changelog {
    /**
     * Returns the changes of the builds numbered from {@code after} (exclusive) to {@code upTo} (inclusive).
     *
     * @return one element for each of these builds that is still there and could be read, whatever its result
     */
    List<BuildChanges> between(int after, int upTo);
}
