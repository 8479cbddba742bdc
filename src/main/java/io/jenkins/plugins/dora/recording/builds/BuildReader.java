package io.jenkins.plugins.dora.recording.builds;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.model.AbstractBuild;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.BuildFactsBuilder;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.recording.JenkinsFacts;
import io.jenkins.plugins.dora.recording.changes.Promotions;
import io.jenkins.plugins.dora.recording.changes.SourceControl;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads from Jenkins what rules may know of a build that is over. */
final class BuildReader {
    private BuildReader() {}

    /**
     * Reads {@code run}.
     *
     * @throws IOException if its environment cannot be told
     */
    static FinishedBuild read(Run<?, ?> run) throws IOException, InterruptedException {
        String job = run.getParent().getFullName();
        Result result = run.getResult();
        Instant startedAt = Instant.ofEpochMilli(run.getStartTimeInMillis());
        EnvVars environment = environment(run);
        BuildOutcome outcome = new BuildOutcome(
                new BuildReference(job, run.getNumber(), run.getUrl()),
                startedAt,
                startedAt.plusMillis(run.getDuration()),
                result == null ? "" : result.toString(),
                JenkinsFacts.timedOut(run),
                checkedOut(run, SourceControl::revisionOf)
                        .or(() -> Optional.ofNullable(environment.get("GIT_COMMIT"))));
        return new FinishedBuild(facts(run, environment), outcome);
    }

    private static BuildFacts facts(Run<?, ?> run, EnvVars environment) {
        BuildFactsBuilder facts = JenkinsFacts.of(run);
        checkedOut(run, SourceControl::branchOf).ifPresent(facts::gitBranch);
        checkedOut(run, SourceControl::revisionOf).ifPresent(facts::gitCommit);
        for (BuildVariables variables : ExtensionList.lookup(BuildVariables.class)) {
            facts.variables(variables.of(run));
        }
        return facts.variables(environment).stages(PipelineStages.of(run)).build();
    }

    /** A promotion checks out nothing: it is of what it promotes. */
    private static Optional<String> checkedOut(
            Run<?, ?> run, BiFunction<SourceControl, Run<?, ?>, Optional<String>> question) {
        return Stream.concat(Stream.of(run), Promotions.promotedBy(run).stream())
                .flatMap(build -> ExtensionList.lookup(SourceControl.class).stream()
                        .flatMap(system -> question.apply(system, build).stream()))
                .findFirst();
    }

    private static EnvVars environment(Run<?, ?> run) throws IOException, InterruptedException {
        EnvVars environment = run.getEnvironment(TaskListener.NULL);
        // What a parameter is, the parameter says; and a secret one is nobody's.
        for (ParametersAction action : run.getActions(ParametersAction.class)) {
            for (ParameterValue parameter : action.getParameters()) {
                environment.remove(parameter.getName());
                environment.remove(parameter.getName().toUpperCase(Locale.ENGLISH));
            }
        }
        if (run instanceof AbstractBuild<?, ?> build) {
            environment.keySet().removeAll(build.getSensitiveBuildVariables());
        }
        return environment;
    }
}
