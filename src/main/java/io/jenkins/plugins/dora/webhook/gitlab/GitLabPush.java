package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.PushedCommits;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import io.jenkins.plugins.dora.webhook.statement.VersionStatement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A push to a watched branch: a version, which a later deployment of that revision contains.
 *
 * <p>A body lists at most 20 commits, and states their total number. It has no time of its own, so that of the latest commit
 * stands in.
 */
final class GitLabPush {
    private final List<AntPattern> watch;

    GitLabPush(List<AntPattern> watch) {
        this.watch = watch;
    }

    Interpretation in(Element body) {
        Optional<String> whyNot = PushedCommits.whyNot(body, watch);
        if (whyNot.isPresent()) {
            return Interpretation.ignored(whyNot.get(), body);
        }
        List<Change> commits = PushedCommits.of(body);
        Optional<Instant> latest = commits.stream().map(Change::committedAt).max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return Interpretation.ignored("the push brings no commit", body);
        }
        String revision = body.require("after");
        return Interpretation.of(
                new VersionStatement(
                        Project.id(body, "push", revision),
                        StatedNames.of(Project.name(body), Optional.empty(), Optional.empty()),
                        latest.get(),
                        revision,
                        commits,
                        isCut(body, commits)),
                body);
    }

    private static boolean isCut(Element body, List<Change> commits) {
        String total = body.text("total_commits_count").orElse("");
        return total.matches("\\d{1,9}") && Integer.parseInt(total) > commits.size();
    }
}
