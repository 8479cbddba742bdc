package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment of an application brings, by the versions recorded before it: slow, sentence by sentence of the
 * definitions, for tests.
 */
record ReferenceLinking(List<ApplicationVersion> versions, List<Deployment> successes) {
    /** Returns the commits by their ids; none for a first success, and for a version that succeeded before. */
    List<String> commits(Deployment deployment) {
        List<Deployment> before = successes.stream()
                .sorted(Comparator.comparing(Deployment::finishedAt))
                .toList();
        Optional<ApplicationVersion> own = version(deployment);
        if (before.isEmpty() || own.isEmpty() || before.stream().anyMatch(other -> isSameVersion(other, deployment))) {
            return List.of();
        }
        List<ApplicationVersion> line = versions.stream()
                .filter(version -> isOfLine(version, own.get()))
                .toList();
        Optional<ApplicationVersion> start = Optional.empty();
        for (Deployment success : before) {
            Optional<ApplicationVersion> succeeded = version(success).filter(line::contains);
            start = succeeded.isPresent() ? succeeded : start;
        }
        if (start.isEmpty()) {
            start = version(before.get(before.size() - 1));
        }
        List<String> commits = new ArrayList<>();
        if (start.isPresent()) {
            for (ApplicationVersion version : line) {
                if (version.builtAt().isAfter(start.get().builtAt())
                        && !version.builtAt().isAfter(own.get().builtAt())) {
                    version.changes().stream().map(Change::id).forEach(commits::add);
                }
            }
        }
        return commits;
    }

    private Optional<ApplicationVersion> version(Deployment deployment) {
        return versions.stream()
                .filter(version -> version.version().equals(deployment.version()))
                .filter(version -> areEqualIfKnown(version.revision(), deployment.revision()))
                .reduce((earlier, later) -> later);
    }

    /** Built by the same job, or nobody knows by which. */
    private static boolean isOfLine(ApplicationVersion version, ApplicationVersion own) {
        return own.build().isEmpty()
                || version.build().isEmpty()
                || version.build().map(BuildReference::job).equals(own.build().map(BuildReference::job));
    }

    private static boolean isSameVersion(Deployment one, Deployment other) {
        return one.version().equals(other.version()) && areEqualIfKnown(one.revision(), other.revision());
    }

    private static boolean areEqualIfKnown(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
