package io.jenkins.plugins.dora.linking.builds;

/**
 * Names a build.
 *
 * @param job full name of its job
 * @param number its number in the job
 */
public record BuildNumber(String job, int number) {
    @Override
    public String toString() {
        return job + " #" + number;
    }
}
