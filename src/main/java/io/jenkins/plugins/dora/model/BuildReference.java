package io.jenkins.plugins.dora.model;

/**
 * A build, by name: it stays meaningful after the build itself is gone.
 *
 * @param job full name of the job, folders separated by {@code /}
 * @param number the build's number, from 1
 * @param url address of the build relative to the root of Jenkins, such as {@code job/shop/12/}; may be empty
 */
public record BuildReference(String job, int number, String url) {
    public BuildReference {
        Required.text(job, "build.job");
        if (number < 1) {
            throw new InvalidEventException("build.number", "must be at least 1, not " + number);
        }
    }
}
