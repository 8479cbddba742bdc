package io.jenkins.plugins.dora.devlake;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What DevLake knows of a pipeline, and the deployment that it was by either rule.
 *
 * @param result SUCCESS, FAILURE or SKIPPED
 * @param finished whether it is over
 * @param type DEPLOYMENT or empty
 * @param environment empty if none was named
 * @param tasks what it did
 */
record Pipeline(String result, boolean finished, String type, String environment, List<Task> tasks) {
    private static final String DEPLOYMENT = "DEPLOYMENT";
    private static final Set<String> NOT_SKIPPED = Set.of("SUCCESS", "FAILURE");

    /** A pipeline is a deployment by a variable of its own, or by the environment that a task of it was for. */
    private static final Rules RULES = new Rules(List.of(
            rule("TYPE", DEPLOYMENT, "${ENVIRONMENT:-${TASK_ENVIRONMENT}}"),
            rule("TASK_ENVIRONMENT", ".+", "${TASK_ENVIRONMENT}")));

    /**
     * @param result SUCCESS, FAILURE or SKIPPED
     * @param type DEPLOYMENT or empty
     * @param environment empty if none was named
     */
    record Task(String result, String type, String environment) {
        boolean deployed() {
            return type.equals(DEPLOYMENT) && NOT_SKIPPED.contains(result);
        }
    }

    /**
     * @param result how it ended
     * @param environment empty if none is known
     */
    record Found(String result, String environment) {}

    /** DevLake: of the type, or with a task of it that was not skipped; itself not skipped, be it over or not. */
    Optional<Found> foundByDevLake() {
        boolean deployed = type.equals(DEPLOYMENT) || tasks.stream().anyMatch(Task::deployed);
        return deployed && NOT_SKIPPED.contains(result)
                ? Optional.of(new Found(result, environment.isEmpty() ? environmentOfTasks() : environment))
                : Optional.empty();
    }

    private String environmentOfTasks() {
        return Stream.of("PRODUCTION", "STAGING", "TESTING")
                .filter(tier -> tasks.stream()
                        .anyMatch(task -> task.environment().equals(tier) && NOT_SKIPPED.contains(task.result())))
                .findFirst()
                .orElse("");
    }

    /** Ours: a build like it, with what DevLake knows as variables, that is over, was built and has an environment. */
    Optional<Found> foundByRules() {
        String taskEnvironment = tasks.stream()
                .filter(Task::deployed)
                .map(Task::environment)
                .findFirst()
                .orElse("");
        BuildFacts facts = BuildFacts.of("shop", 1)
                .variables(Map.of("TYPE", type, "ENVIRONMENT", environment, "TASK_ENVIRONMENT", taskEnvironment))
                .build();
        BuildOutcome build = new BuildOutcome(
                new BuildReference("shop", 1, "job/shop/1/"),
                Instant.EPOCH,
                Instant.EPOCH,
                result.equals("SKIPPED") ? "NOT_BUILT" : result,
                false,
                Optional.empty());
        return RULES.recognise(facts)
                .filter(recognised -> finished && recognised.missing().isEmpty())
                .flatMap(build::deployment)
                .map(DeploymentBuilder::build)
                .map(deployment -> new Found(deployment.result().name(), deployment.environment()));
    }

    private static Rule rule(String variable, String value, String environment) {
        return new Rule(
                new AntPattern("**"),
                Optional.empty(),
                Map.of(variable, ValuePattern.exact(value)),
                Expression.of("${JOB_NAME}"),
                Expression.of("${BUILD_NUMBER}"),
                Expression.of(environment),
                Optional.empty());
    }
}
