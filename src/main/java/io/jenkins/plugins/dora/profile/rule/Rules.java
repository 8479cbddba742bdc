package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.profile.regex.Effort;
import java.util.List;
import java.util.Optional;

/**
 * Recognises builds that are deployments; the first rule that matches a build decides.
 *
 * @param rules the rules, in the order in which they are tried
 */
public record Rules(List<Rule> rules) {
    /** No build is a deployment. */
    public static final Rules NONE = new Rules(List.of());

    public Rules {
        rules = List.copyOf(rules);
    }

    /** Returns what {@code build} deployed; empty where no rule matches. */
    public Optional<RecognisedDeployment> recognise(BuildFacts build) {
        return ruleFor(build).map(rule -> rule.read(build));
    }

    /** Returns the rule that decides about {@code build}; empty where none matches. */
    public Optional<Rule> ruleFor(BuildFacts build) {
        return ruleFor(build, Effort.limited());
    }

    /** Returns the rule that decides about {@code build}, found at the cost of {@code effort}; empty where none matches. */
    public Optional<Rule> ruleFor(BuildFacts build, Effort effort) {
        return rules.stream().filter(rule -> rule.matches(build, effort)).findFirst();
    }
}
