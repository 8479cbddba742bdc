package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.PushedCommits;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import io.jenkins.plugins.dora.webhook.statement.VersionStatement;
import java.util.List;
import java.util.Optional;

/** A push to a watched branch: a version, which a later deployment of that revision contains. */
final class GitHubPush {
    /** A body lists no more commits, and does not state their total number. */
    private static final int MOST_COMMITS = 2_048;

    private final List<AntPattern> watch;

    GitHubPush(List<AntPattern> watch) {
        this.watch = watch;
    }

    Interpretation in(Element body) {
        Optional<String> whyNot = PushedCommits.whyNot(body, watch);
        if (whyNot.isPresent()) {
            return Interpretation.ignored(whyNot.get(), body);
        }
        String revision = body.require("after");
        List<Change> commits = PushedCommits.of(body);
        return Interpretation.of(
                new VersionStatement(
                        Repository.id(body, "push", revision),
                        StatedNames.of(Optional.of(Repository.name(body)), Optional.empty(), Optional.empty()),
                        body.time("repository", "pushed_at")
                                .orElseGet(() -> body.requireTime("head_commit", "timestamp")),
                        revision,
                        commits,
                        commits.size() >= MOST_COMMITS),
                body);
    }
}
