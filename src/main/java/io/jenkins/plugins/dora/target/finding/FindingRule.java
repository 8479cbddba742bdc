package io.jenkins.plugins.dora.target.finding;

import java.util.stream.Stream;

/**
 * Finds one kind of thing that stands out.
 *
 * @param <T> what it reads
 */
interface FindingRule<T> {
    Stream<Finding> find(T read);
}
