package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a rule against builds of the jobs that it is about.
 *
 * @param rule the rule
 * @param builds the builds, the latest first
 */
public record RuleTrial(Rule rule, List<FinishedBuild> builds) {
    private static final int MOST_EXAMPLES = 5;

    public RuleTrial {
        builds = List.copyOf(builds);
    }

    /** Returns sentences for people: how many builds match, what they deployed, and why the others do not match. */
    public List<String> sentences() {
        if (builds.isEmpty()) {
            return List.of("There are no builds of these jobs.");
        }
        List<String> deployments = new ArrayList<>();
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (FinishedBuild build : builds) {
            if (rule.matches(build.facts())) {
                deployments.add(deployment(build));
            } else {
                reasons.merge(reasonAgainst(build.facts()), 1, Integer::sum);
            }
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("Matches " + deployments.size() + " of " + (builds.size() == 1 ? "" : "the last ")
                + Counted.of(builds.size(), "build") + " of " + Counted.of(jobs(), "job") + ".");
        deployments.stream().limit(MOST_EXAMPLES).forEach(sentences::add);
        reasons.forEach((reason, count) ->
                sentences.add(Counted.of(count, "does not match: ", "do not match: ") + reason + "."));
        return sentences;
    }

    private long jobs() {
        return builds.stream().map(build -> build.facts().job()).distinct().count();
    }

    private String deployment(FinishedBuild build) {
        String name = build.outcome().reference().job() + " #"
                + build.outcome().reference().number() + ": ";
        if (build.outcome().deploymentResult().isEmpty()) {
            return name + "not a deployment, because it was not built.";
        }
        RecognisedDeployment found = rule.read(build.facts());
        if (found.missing().isEmpty() && found.obstacle().isPresent()) {
            return name + "not recorded, because " + found.obstacle().get().sentence() + '.';
        }
        return found.missing().isEmpty()
                ? name + found.application() + ' ' + found.version() + " to " + found.environment() + ", "
                        + build.outcome().deploymentResult(found).get() + (found.hotfix() ? ", a hotfix." : ".")
                : name + "not recorded, because its " + String.join(" and ", found.missing()) + " is empty.";
    }

    private String reasonAgainst(BuildFacts build) {
        if (!rule.isAbout(build.job(), build.part())) {
            return build.part().isEmpty()
                    ? "the job is " + build.job()
                    : build.job() + " is part of " + build.project() + ", which the rule does not name";
        }
        boolean otherBranch = rule.branches().isPresent()
                && build.branch().filter(rule.branches().get()::matches).isEmpty();
        if (otherBranch) {
            return build.branch().map(branch -> "the branch is " + branch).orElse("there is no branch");
        }
        for (Map.Entry<String, ValuePattern> condition : rule.when().entrySet()) {
            String value = build.variables().getOrDefault(condition.getKey(), "");
            if (!condition.getValue().matches(value)) {
                return condition.getKey() + (value.isEmpty() ? " is empty or unknown" : " is " + value);
            }
        }
        return rule.stage()
                .map(stage -> "no stage that matches " + stage.text() + " ran")
                .orElseThrow(() -> new IllegalArgumentException(build.job() + " matches"));
    }
}
