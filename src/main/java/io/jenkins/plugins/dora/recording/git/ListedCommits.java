package io.jenkins.plugins.dora.recording.git;

import hudson.plugins.git.GitChangeLogParser;
import hudson.plugins.git.GitChangeSet;
import io.jenkins.plugins.dora.recording.changes.ListedCommit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the changelogs of a build for the author and the committer of each commit.
 *
 * <p>Change sets name but one of the two, with his time, and a setting of the job decides which. So the files are read
 * both ways.
 */
final class ListedCommits {
    private ListedCommits() {}

    /**
     * Returns the commits of git by id.
     *
     * @param build the directory of the build, with a file for each of its checkouts
     */
    static Map<String, ListedCommit> in(Path build) throws IOException {
        Map<String, ListedCommit> commits = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build, "changelog*.xml")) {
            for (Path file : files) {
                List<GitChangeSet> authors = parse(file, true);
                List<GitChangeSet> committers = parse(file, false);
                for (int i = 0; i < authors.size(); i++) {
                    GitChangeSet author = authors.get(i);
                    commits.put(
                            author.getCommitId(),
                            new ListedCommit(
                                    String.valueOf(author.getAuthorName()),
                                    committers.get(i).getTimestamp()));
                }
            }
        }
        return commits;
    }

    private static List<GitChangeSet> parse(Path file, boolean authors) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new GitChangeLogParser(null, authors).parse(in);
        }
    }
}
