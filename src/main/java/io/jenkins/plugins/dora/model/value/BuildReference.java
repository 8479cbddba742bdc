package io.jenkins.plugins.dora.model.value;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.Preconditions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A build, by name: it stays meaningful after the build itself is gone.
 *
 * @param job full name of the job, folders separated by {@code /}
 * @param number the build's number, from 1
 * @param url address of the build relative to the root of Jenkins, such as {@code job/shop/12/}; may be empty
 */
public record BuildReference(String job, int number, String url) {
    public BuildReference {
        job = Preconditions.text(job, "build.job");
        if (number < 1) {
            throw new InvalidEventException("build.number", "must be at least 1, not " + number);
        }
    }

    /**
     * Returns this build as it is found after its job was renamed or moved.
     *
     * @param newJob full name of the job since; the url is lost unless it was made of the name before
     */
    public BuildReference movedTo(String newJob) {
        if (newJob.equals(job)) {
            return this;
        }
        String before = path(job);
        return new BuildReference(
                newJob, number, url.startsWith(before) ? path(newJob) + url.substring(before.length()) : "");
    }

    private static String path(String job) {
        return Arrays.stream(job.split("/"))
                .map(name -> "job/" + encode(name) + '/')
                .collect(Collectors.joining());
    }

    private static String encode(String name) {
        try {
            return new URI(null, null, '/' + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A path of one name is always valid: " + name, e);
        }
    }
}
