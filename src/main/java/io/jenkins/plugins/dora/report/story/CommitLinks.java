package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.WebAddress;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of the commits of one deployment: those of the profile, else those of the repository that it came from. */
final class CommitLinks {
    private final CommitBrowser.Pages pages;

    private CommitLinks(CommitBrowser.Pages pages) {
        this.pages = pages;
    }

    static CommitLinks of(AssessedDeployment assessed, Optional<CommitUrl> stated, CommitBrowser browser) {
        return new CommitLinks(stated.<CommitBrowser.Pages>map(url -> commit -> url.of(assessed.application(), commit))
                .or(() -> repositoryOf(assessed).flatMap(browser::browse))
                .orElse(commit -> Optional.empty()));
    }

    /** Returns the job that built the version; else the one that deployed it, if it found the changes itself. */
    private static Optional<String> repositoryOf(AssessedDeployment assessed) {
        return assessed.builtBy()
                .or(() -> assessed.job().filter(job -> assessed.deployment().changesFrom() != ChangesFrom.STATED));
    }

    /** Returns the address of a commit; null if there is none. */
    @Nullable
    String of(String commit) {
        return pages.of(commit).filter(WebAddress::isSafe).orElse(null);
    }
}
