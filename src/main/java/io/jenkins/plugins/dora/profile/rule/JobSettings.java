package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a job or a folder for the deployments of its builds.
 *
 * @param application the application that its builds deploy, if it says so
 * @param version the version that they deploy, if it says so
 * @param rules which of its builds are deployments, in the order in which they are tried
 */
public record JobSettings(Optional<Expression> application, Optional<Expression> version, List<Rule> rules) {
    /** No settings at all. */
    public static final JobSettings NONE = new JobSettings(Optional.empty(), Optional.empty(), List.of());

    public JobSettings {
        rules = List.copyOf(rules);
    }

    /** Returns these settings, with what they leave open as {@code outer} says; their rules come first. */
    public JobSettings within(JobSettings outer) {
        return new JobSettings(
                application.or(outer::application),
                version.or(outer::version),
                Stream.concat(rules.stream(), outer.rules.stream()).toList());
    }

    /** Returns the rules for a build of the job with these settings; its own come before those of {@code everybody}. */
    public Rules rulesBefore(Rules everybody) {
        return new Rules(
                Stream.concat(rules.stream(), everybody.rules().stream()).toList());
    }

    /** Returns what decides where neither a step nor a rule says what a build of the job deploys. */
    public DefaultNames names() {
        return new DefaultNames(application, version);
    }
}
