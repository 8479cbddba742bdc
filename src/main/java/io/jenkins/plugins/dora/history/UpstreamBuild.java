package io.jenkins.plugins.dora.history;

import java.util.Comparator;

/**
 * A build that triggered another one.
 *
 * @param job full name of its job
 * @param number its number
 */
public record UpstreamBuild(String job, int number) implements Comparable<UpstreamBuild> {
    private static final Comparator<UpstreamBuild> ORDER =
            Comparator.comparing(UpstreamBuild::job).thenComparingInt(UpstreamBuild::number);

    @Override
    public int compareTo(UpstreamBuild other) {
        return ORDER.compare(this, other);
    }
}
