package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.StoredSettings;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A job or a folder: where it is, what Jenkins calls it, and what is set for it.
 *
 * @param directory where its configuration is
 * @param name its full name; empty for Jenkins itself
 * @param url its address relative to the root of Jenkins
 * @param branch the branch it is for
 * @param axes its values as a configuration of a matrix project, by axis
 * @param project full name of the matrix or Maven project that it is a configuration or a module of
 * @param promoted the job whose builds it promotes
 * @param organization whether the projects in it are called like repositories
 * @param stated what it and the folders around it say of deployments, from the inside out
 */
record Item(
        Path directory,
        String name,
        String url,
        Optional<String> branch,
        Map<String, String> axes,
        Optional<String> project,
        Optional<JobDirectory> promoted,
        boolean organization,
        List<StoredSettings> stated) {
    static Item root(Path home) {
        return new Item(home, "", "", Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false, List.of());
    }

    /** Returns a job or folder in this folder. */
    Item named(Path child, String childName) {
        return child(
                child, childName, "job/" + Address.encode(childName), Optional.empty(), Map.of(), Optional.empty());
    }

    /** Returns the job of a branch in this multibranch project. */
    Item ofBranch(Path child, String branchName) {
        String job = BranchNames.jobOf(branchName);
        return child(child, job, "job/" + Address.encode(job), Optional.of(branchName), Map.of(), Optional.empty());
    }

    /** Returns a module of this Maven project; it is called group:artifact, which no directory of Windows may be. */
    Item module(Path child) {
        String file = nameOf(child);
        return child(
                child, file.replace('$', ':'), Address.encode(file), Optional.empty(), Map.of(), Optional.of(name));
    }

    /**
     * Returns a promotion of this job, which for Jenkins is not inside it: what is set for the job is not set for it.
     *
     * @param job this job
     */
    Item promotion(Path child, JobDirectory job) {
        String file = nameOf(child);
        String fullName = name + "/promotion/" + file;
        String address = url + "promotion/process/" + Address.encode(file) + '/';
        return new Item(
                child,
                fullName,
                address,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(job),
                false,
                List.of());
    }

    /** Returns a configuration of this matrix project. */
    Item configuration(Path child, Map<String, String> values) {
        String combination = new TreeMap<>(values)
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
        return child(child, combination, Address.encode(combination), Optional.empty(), values, Optional.of(name));
    }

    private Item child(
            Path child,
            String childName,
            String address,
            Optional<String> ofBranch,
            Map<String, String> values,
            Optional<String> whole) {
        String fullName = name.isEmpty() ? childName : name + '/' + childName;
        return new Item(child, fullName, url + address + '/', ofBranch, values, whole, Optional.empty(), false, stated);
    }

    /** Returns this folder, whose projects are called like repositories. */
    Item asOrganization() {
        return with(true, stated);
    }

    /** Returns this job or folder, which says {@code settings} itself. */
    Item stating(JobSettings settings) {
        Stream<StoredSettings> own = Stream.of(new StoredSettings(name, settings));
        return with(organization, Stream.concat(own, stated.stream()).toList());
    }

    private Item with(boolean isOrganization, List<StoredSettings> all) {
        return new Item(directory, name, url, branch, axes, project, promoted, isOrganization, all);
    }

    /** Returns this job, whose builds are at {@code builds}, and those of its modules at {@code modules}. */
    JobDirectory withBuilds(Path builds, List<Path> modules) {
        return new JobDirectory(name, url, branch, axes, project, promoted, modules, builds, stated);
    }

    static String nameOf(Path directory) {
        return directory.toFile().getName();
    }
}
