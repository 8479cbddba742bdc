package io.jenkins.plugins.dora.recording.git;

import hudson.model.Job;
import hudson.model.Run;
import hudson.plugins.git.GitSCM;
import hudson.plugins.git.Revision;
import hudson.plugins.git.UserRemoteConfig;
import hudson.plugins.git.browser.GitRepositoryBrowser;
import hudson.plugins.git.util.BuildData;
import hudson.scm.SCM;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jenkins.triggers.SCMTriggerItem;
import org.jspecify.annotations.Nullable;

/** The pages of the commits of one repository, as the browser in the Git settings of a job shows them. */
final class RepositoryPages {
    private static final Logger LOGGER = Logger.getLogger(RepositoryPages.class.getName());

    /** An id comes from anywhere, and browsers put it into an address as it is. */
    private static final Pattern COMMIT = Pattern.compile("\\p{XDigit}{4,64}");

    private final GitRepositoryBrowser browser;

    private RepositoryPages(GitRepositoryBrowser browser) {
        this.browser = browser;
    }

    /** Returns the pages of the repository that the builds of a job are of; empty if it has no browser. */
    static Optional<RepositoryPages> of(Job<?, ?> job) {
        SCMTriggerItem item = SCMTriggerItem.SCMTriggerItems.asSCMTriggerItem(job);
        if (item == null) {
            return Optional.empty();
        }
        List<GitSCM> repositories = item.getSCMs().stream()
                .filter(GitSCM.class::isInstance)
                .map(GitSCM.class::cast)
                .toList();
        return (repositories.size() > 1
                        ? ofApplication(job, repositories)
                        : repositories.stream().findFirst())
                .map(SCM::getEffectiveBrowser)
                .filter(GitRepositoryBrowser.class::isInstance)
                .map(browser -> new RepositoryPages((GitRepositoryBrowser) browser));
    }

    /** Chooses from the repositories of a job, some of which may have shared libraries or the Pipeline script. */
    private static Optional<GitSCM> ofApplication(Job<?, ?> job, List<GitSCM> repositories) {
        Run<?, ?> build = job.getLastSuccessfulBuild();
        if (build == null) {
            return Optional.empty();
        }
        Set<String> remotes = ApplicationCheckout.of(build).stream()
                .flatMap(checkout -> build.getActions(BuildData.class).stream()
                        .filter(data -> isOf(data.getLastBuiltRevision(), checkout.revision())))
                .flatMap(data -> data.getRemoteUrls().stream())
                .collect(Collectors.toSet());
        return repositories.stream()
                .filter(repository -> repository.getUserRemoteConfigs().stream()
                        .map(UserRemoteConfig::getUrl)
                        .anyMatch(remotes::contains))
                .findFirst();
    }

    private static boolean isOf(@Nullable Revision revision, String commit) {
        return revision != null && revision.getSha1String().equals(commit);
    }

    /** Returns the address of a commit; empty if it has none, or {@code commit} is no id. */
    Optional<String> of(String commit) {
        if (!COMMIT.matcher(commit).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(browser.getChangeSetLink(commit)).map(URL::toString);
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.FINE, e, () -> "No address of a commit in " + browser.getRepoUrl());
            return Optional.empty();
        }
    }
}
