package io.jenkins.plugins.dora.linking.builds;

import java.util.Comparator;

/**
 * Names a build.
 *
 * @param job full name of its job
 * @param number its number in the job
 */
public record BuildNumber(String job, int number) implements Comparable<BuildNumber> {
    private static final Comparator<BuildNumber> ORDER =
            Comparator.comparing(BuildNumber::job).thenComparingInt(BuildNumber::number);

    @Override
    public int compareTo(BuildNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return job + " #" + number;
    }
}
