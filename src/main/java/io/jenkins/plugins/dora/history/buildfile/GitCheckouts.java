package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The git checkouts of a build. The git plugin keeps the shared libraries of a Pipeline, and the repository of its
 * script, as it keeps the application, and before it; only the directories that the Pipeline names distinguish them.
 */
final class GitCheckouts {
    /** Where Pipelines check libraries out: beside the workspace, or in the directory of the build. */
    private static final Pattern LIBRARY = Pattern.compile(".*(@libs|[/\\\\]builds[/\\\\]\\d+[/\\\\]libs)[/\\\\].*");

    /** Where Pipelines check out the repository that their script is in. */
    private static final Pattern SCRIPT = Pattern.compile(".*@script([/\\\\].*)?");

    /** The element that a Pipeline keeps for one checkout. */
    static final String CHECKOUT = "org.jenkinsci.plugins.workflow.job.WorkflowRun_-SCMCheckout";

    private final List<Repository> repositories = new ArrayList<>();
    private final Set<String> ofLibraries = new HashSet<>();
    private final Set<String> ofScripts = new HashSet<>();
    private final Set<String> ofOthers = new HashSet<>();

    private record Repository(Set<String> urls, CheckedOutRevision checkout) {}

    /** Takes in what the git plugin keeps of a repository. */
    void addBuildData(XmlElement buildData) {
        GitData.checkout(buildData)
                .ifPresent(checkout -> repositories.add(new Repository(
                        texts(buildData.children("remoteUrls").flatMap(urls -> urls.children("string"))), checkout)));
    }

    /** Takes in what a Pipeline keeps of all its checkouts. */
    void addCheckouts(XmlElement checkouts) {
        checkouts.children(CHECKOUT).forEach(checkout -> kindOf(checkout).addAll(urls(checkout)));
    }

    private Set<String> kindOf(XmlElement checkout) {
        String workspace = checkout.child("workspace").map(XmlElement::text).orElse("");
        if (LIBRARY.matcher(workspace).matches()) {
            return ofLibraries;
        }
        return SCRIPT.matcher(workspace).matches() ? ofScripts : ofOthers;
    }

    private static Set<String> urls(XmlElement checkout) {
        return texts(checkout.children("scm")
                .flatMap(scm -> scm.children("userRemoteConfigs"))
                .flatMap(remotes -> remotes.children("hudson.plugins.git.UserRemoteConfig"))
                .flatMap(remote -> remote.children("url")));
    }

    private static Set<String> texts(Stream<XmlElement> elements) {
        return elements.map(XmlElement::text).collect(Collectors.toSet());
    }

    /**
     * Returns the first checkout that is of more than libraries and scripts.
     *
     * @param ofBranch whether the job is for a branch: its script is in the repository of the application
     */
    Optional<CheckedOutRevision> ofApplication(boolean ofBranch) {
        Set<String> others = new HashSet<>(ofLibraries);
        if (ofBranch) {
            others.removeAll(ofScripts);
        } else {
            others.addAll(ofScripts);
        }
        others.removeAll(ofOthers);
        return repositories.stream()
                .filter(repository -> Collections.disjoint(repository.urls(), others))
                .map(Repository::checkout)
                .findFirst();
    }
}
