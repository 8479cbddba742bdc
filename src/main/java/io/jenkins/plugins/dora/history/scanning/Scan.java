package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.UpstreamBuild;
import io.jenkins.plugins.dora.profile.matching.FinishedBuild;
import io.jenkins.plugins.dora.profile.matching.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.matching.Rule;
import io.jenkins.plugins.dora.profile.matching.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts builds by what rules say of them. */
public final class Scan {
    private final Rules rules;
    private final Map<Rule, RuleMatches> matches = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<UpstreamBuild, List<UpstreamBuild>> upstream = new HashMap<>();
    private int builds;

    public Scan(Rules rules) {
        this.rules = rules;
        rules.rules().forEach(rule -> matches.putIfAbsent(rule, new RuleMatches(rule)));
    }

    /** Tells whether some rule may be about builds of the job with this full name. */
    public boolean concerns(String job) {
        return rules.rules().stream().anyMatch(rule -> rule.jobs().matches(job));
    }

    /** Takes in one build. */
    public void add(BuildRecord build) {
        builds++;
        if (!build.upstream().isEmpty()) {
            upstream.put(new UpstreamBuild(build.job().name(), build.number()), build.upstream());
        }
        FinishedBuild finished = build.finished();
        rules.ruleFor(finished.facts()).ifPresent(rule -> add(build, finished, rule));
    }

    private void add(BuildRecord build, FinishedBuild finished, Rule rule) {
        RuleMatches matched = matches.get(rule);
        RecognisedDeployment deployment = rule.read(finished.facts());
        if (finished.deploymentResult().isEmpty()) {
            matched.addNotBuilt(build);
        } else if (deployment.missing().isEmpty()) {
            matched.addDeployment(build, deployment);
            candidates.add(Candidate.of(build, deployment));
        } else {
            matched.addMissing(build, deployment);
        }
    }

    /** Returns how many builds were taken in. */
    public int builds() {
        return builds;
    }

    /** Returns what each rule matched, in the order in which they are tried. */
    public List<RuleMatches> matches() {
        return List.copyOf(matches.values());
    }

    /** Returns the deployments in the order in which they finished. */
    public List<Candidate> candidates() {
        candidates.sort(Candidate.BY_FINISH);
        return candidates;
    }

    /** Returns which builds triggered others that were taken in, by those others. */
    public Map<UpstreamBuild, List<UpstreamBuild>> upstream() {
        return Collections.unmodifiableMap(upstream);
    }
}
