package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Element;
import java.util.List;
import java.util.Optional;

/**
 * The commits that a push brings, and the branch that it goes to.
 *
 * <p>A body does not list the parents of a commit; one whose message begins as git and the forges begin those of merges is
 * taken for a merge. The message goes no further than that.
 */
public final class PushedCommits {
    private static final String HEADS = "refs/heads/";
    private static final List<String> MERGES =
            List.of("Merge branch '", "Merge remote-tracking branch '", "Merge pull request #", "Merge tag '");

    private PushedCommits() {}

    /** Returns the branch that a push goes to; empty if it goes to a tag. */
    public static Optional<String> branch(Element push) {
        return push.text("ref").filter(ref -> ref.startsWith(HEADS)).map(ref -> ref.substring(HEADS.length()));
    }

    /** Returns whether a push deletes its branch. */
    public static boolean deletesBranch(Element push) {
        return push.text("after").filter(after -> after.matches("0+")).isPresent();
    }

    /** Returns whether one of {@code patterns} is about {@code branch}. */
    public static boolean isWatched(List<AntPattern> patterns, String branch) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(branch));
    }

    /** Returns the commits that the body lists. */
    public static List<Change> of(Element push) {
        return push.children("commits").stream().map(PushedCommits::change).toList();
    }

    private static Change change(Element commit) {
        boolean merge = commit.text("message").filter(PushedCommits::isOfMerge).isPresent();
        return new Change(TextKind.NAME.recorded(commit.require("id")), commit.requireTime("timestamp"), merge);
    }

    private static boolean isOfMerge(String message) {
        return MERGES.stream().anyMatch(message::startsWith);
    }
}
