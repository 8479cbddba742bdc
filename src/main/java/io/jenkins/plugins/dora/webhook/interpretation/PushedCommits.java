package io.jenkins.plugins.dora.webhook.interpretation;

import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Element;
import java.util.List;
import java.util.Optional;

/**
 * The commits of a push to a watched branch.
 *
 * <p>A body does not list the parents of a commit; one whose message begins as git and the forges begin those of merges is
 * taken for a merge. The message goes no further than that.
 */
public final class PushedCommits {
    private static final String HEADS = "refs/heads/";
    private static final List<String> MERGES =
            List.of("Merge branch '", "Merge remote-tracking branch '", "Merge pull request #", "Merge tag '");

    private PushedCommits() {}

    /**
     * Returns why a push states no version; empty if it goes to a watched branch that is there afterwards.
     *
     * @param watch the branches whose pushes are versions
     */
    public static Optional<String> whyNot(Element push, List<AntPattern> watch) {
        Optional<String> branch =
                push.text("ref").filter(ref -> ref.startsWith(HEADS)).map(ref -> ref.substring(HEADS.length()));
        if (branch.isEmpty()) {
            return Optional.of("a tag was pushed");
        }
        if (watch.stream().noneMatch(pattern -> pattern.matches(branch.get()))) {
            return Optional.of("the branch " + branch.get() + " is not watched");
        }
        return push.text("after").filter(after -> after.matches("0+")).map(none -> "the branch was deleted");
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
