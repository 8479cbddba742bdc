package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A job or a folder: where it is, and what Jenkins calls it.
 *
 * @param directory where its configuration is
 * @param name its full name; empty for Jenkins itself
 * @param url its address relative to the root of Jenkins
 * @param branch the branch it is for
 * @param axes what tells it from the other configurations of a matrix project
 */
record Item(Path directory, String name, String url, Optional<String> branch, Map<String, String> axes) {
    static Item root(Path home) {
        return new Item(home, "", "", Optional.empty(), Map.of());
    }

    private Item child(Path child, String childName, String childUrl) {
        String fullName = name.isEmpty() ? childName : name + '/' + childName;
        return new Item(child, fullName, url + childUrl + '/', Optional.empty(), Map.of());
    }

    /** Returns a job or folder in this folder. */
    Item named(Path child, String childName) {
        return child(child, childName, "job/" + Address.encode(childName));
    }

    /** Returns the job of a branch in this multibranch project. */
    Item ofBranch(Path child, String branchName) {
        Item job = named(child, BranchNames.jobOf(branchName));
        return new Item(job.directory, job.name, job.url, Optional.of(branchName), Map.of());
    }

    /** Returns a module of this Maven project; it is called group:artifact, which no directory of Windows may be. */
    Item module(Path child) {
        String file = nameOf(child);
        return child(child, file.replace('$', ':'), Address.encode(file));
    }

    /** Returns a promotion of this job. */
    Item promotion(Path child) {
        String file = nameOf(child);
        return child(child, "promotion/" + file, "promotion//" + Address.encode(file));
    }

    /** Returns a configuration of this matrix project. */
    Item configuration(Path child, Map<String, String> values) {
        String combination = new TreeMap<>(values)
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
        Item item = child(child, combination, Address.encode(combination));
        return new Item(item.directory, item.name, item.url, Optional.empty(), values);
    }

    /** Returns this job, whose builds are at {@code builds}. */
    JobDirectory withBuilds(Path builds) {
        return new JobDirectory(name, url, branch, axes, builds);
    }

    static String nameOf(Path directory) {
        return directory.toFile().getName();
    }
}
