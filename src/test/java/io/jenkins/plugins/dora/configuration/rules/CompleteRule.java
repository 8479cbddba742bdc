package io.jenkins.plugins.dora.configuration.rules;

/** A rule of the controller that leaves nothing to others. */
public final class CompleteRule {
    private CompleteRule() {}

    public static RuleSettings of(String jobs, String application, String version, String environment) {
        RuleSettings rule = new RuleSettings(jobs, environment);
        rule.setApplication(application);
        rule.setVersion(version);
        return rule;
    }
}
