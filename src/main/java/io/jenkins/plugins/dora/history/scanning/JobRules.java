package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.util.List;

/**
 * The rules for the builds of one job.
 *
 * @param job the job
 * @param rules the rules, in the order in which they are tried
 * @param matches what each of them matched, in the same order
 */
record JobRules(JobDirectory job, Rules rules, List<RuleMatches> matches) {
    /** Whether one of them may be about builds of the job. */
    boolean concernJob() {
        return rules.rules().stream().anyMatch(rule -> rule.isAbout(job.name(), job.part()));
    }

    /** Returns what one of the rules matched. */
    RuleMatches matchesOf(Rule rule) {
        return matches.get(rules.rules().indexOf(rule));
    }
}
