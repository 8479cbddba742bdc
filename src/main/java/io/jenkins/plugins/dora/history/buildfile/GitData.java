package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import java.util.Optional;

/** Understands what the git plugin keeps with a build: for each branch the latest build of it, and the last of all. */
final class GitData {
    private GitData() {}

    /** Returns what the last build that {@code buildData} knows of has checked out, which is the build it is kept with. */
    static Optional<CheckedOutRevision> checkout(XmlElement buildData) {
        return buildData
                .child("lastBuild")
                .flatMap(build -> build.child("revision"))
                .flatMap(GitData::revision);
    }

    private static Optional<CheckedOutRevision> revision(XmlElement revision) {
        return revision.child("sha1")
                .map(XmlElement::text)
                .filter(sha1 -> !sha1.isEmpty())
                .map(sha1 -> new CheckedOutRevision(branch(revision), sha1));
    }

    private static Optional<String> branch(XmlElement revision) {
        return revision.child("branches")
                .flatMap(branches -> branches.child("hudson.plugins.git.Branch"))
                .flatMap(branch -> branch.child("name"))
                .map(XmlElement::text)
                .filter(name -> !name.isEmpty());
    }
}
