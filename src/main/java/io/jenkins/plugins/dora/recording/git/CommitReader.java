package io.jenkins.plugins.dora.recording.git;

import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jenkinsci.plugins.gitclient.RepositoryCallback;
import org.jspecify.annotations.Nullable;

/**
 * Reads on an agent the commits that one revision contains and another does not, without merges; null where the agent
 * does not have one of them.
 */
final class CommitReader implements RepositoryCallback<@Nullable ReadCommits> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_COMMITS = 5_000;

    private final String since;
    private final String upTo;
    private final boolean withAuthors;
    private final boolean withPaths;

    CommitReader(String since, String upTo, boolean withAuthors, boolean withPaths) {
        this.since = since;
        this.upTo = upTo;
        this.withAuthors = withAuthors;
        this.withPaths = withPaths;
    }

    @Override
    public @Nullable ReadCommits invoke(Repository repository, VirtualChannel channel) throws IOException {
        if (!ObjectId.isId(since)) {
            return null;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(since)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(upTo)));
            return read(walk, repository.getObjectDatabase().getShallowCommits());
        } catch (MissingObjectException e) {
            return null;
        }
    }

    private ReadCommits read(RevWalk walk, Set<ObjectId> ends) throws IOException {
        ArrayList<ReadCommits.Commit> commits = new ArrayList<>();
        boolean isShallow = false;
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            isShallow |= ends.contains(commit);
            if (commit.getParentCount() > 1) {
                continue;
            }
            if (commits.size() == MOST_COMMITS) {
                return oldestFirst(commits, true, isShallow);
            }
            commits.add(read(walk, commit));
        }
        return oldestFirst(commits, false, isShallow);
    }

    private ReadCommits.Commit read(RevWalk walk, RevCommit commit) throws IOException {
        return new ReadCommits.Commit(
                commit.name(),
                commit.getCommitTime(),
                withAuthors ? commit.getAuthorIdent().getName() : "",
                withPaths ? pathsOf(walk, commit) : new ArrayList<>());
    }

    private static ArrayList<String> pathsOf(RevWalk walk, RevCommit commit) throws IOException {
        ArrayList<String> paths = new ArrayList<>();
        try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            trees.addTree(commit.getTree());
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            }
            while (trees.next()) {
                paths.add(trees.getPathString());
            }
        }
        return paths;
    }

    private static ReadCommits oldestFirst(
            ArrayList<ReadCommits.Commit> newestFirst, boolean isLimited, boolean isShallow) {
        Collections.reverse(newestFirst);
        return new ReadCommits(newestFirst, isLimited, isShallow);
    }
}
