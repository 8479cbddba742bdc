package io.jenkins.plugins.dora.recording;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.BuildFactsBuilder;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.recording.changes.Promotions;
import java.util.Map;
import java.util.Optional;
import jenkins.model.InterruptedBuildAction;
import jenkins.scm.api.SCMHead;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Looks up in Jenkins what is known of a build, the same for the steps in it and for the rules about it. */
@Restricted(NoExternalUse.class)
public final class JenkinsFacts {
    private JenkinsFacts() {}

    /** Begins what is known of {@code run}; its variables are still to be added. */
    public static BuildFactsBuilder of(Run<?, ?> run) {
        Job<?, ?> job = run.getParent();
        BuildFactsBuilder facts = BuildFacts.of(job.getFullName(), run.getNumber())
                .displayName(run.getDisplayName())
                .names(JobConfiguration.settingsOf(job).names());
        Optional.ofNullable(SCMHead.HeadByItem.findHead(job))
                .map(SCMHead::getName)
                .ifPresent(facts::branchName);
        Promotions.promotedBy(run)
                .ifPresent(target ->
                        facts.promoted(target.getParent().getFullName(), target.getNumber(), target.getDisplayName()));
        return job.getParent() instanceof Job<?, ?> project ? facts.partOf(project.getFullName()) : facts;
    }

    /**
     * Returns what {@code job} is called within the project that it is a part of: as a configuration of a matrix project,
     * or a module of a Maven project; empty if it is none.
     */
    public static String partOf(Job<?, ?> job) {
        return job.getParent() instanceof Job<?, ?> project
                ? job.getFullName().substring(project.getFullName().length() + 1)
                : "";
    }

    /** Whether a timeout stopped {@code run}, whichever plugin it is of. */
    public static boolean timedOut(Run<?, ?> run) {
        return run.getActions(InterruptedBuildAction.class).stream()
                .flatMap(interruption -> interruption.getCauses().stream())
                .anyMatch(cause -> BuildOutcome.isTimeout(cause.getClass().getName()));
    }

    /**
     * Returns what is known of {@code build} while it runs.
     *
     * @param variables its environment; what it works with is better known by its source code
     */
    public static BuildFacts of(BuildContext build, Map<String, String> variables) {
        return of(build.run())
                .variables(build.source()
                        .revision()
                        .map(revision -> Map.of("GIT_COMMIT", revision))
                        .orElse(Map.of()))
                .variables(variables)
                .build();
    }
}
