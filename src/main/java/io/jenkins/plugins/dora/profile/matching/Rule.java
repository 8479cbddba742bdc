package io.jenkins.plugins.dora.profile.matching;

import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.regex.Effort;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says which builds are deployments, and of what.
 *
 * @param jobs full names of the jobs
 * @param branches the branches; empty for every branch and for builds without one
 * @param when what variables have to be, by name; a variable that is unknown is the empty text
 * @param application what is deployed, if the rule says so; else {@link DefaultNames} decide
 * @param version which version of it, if the rule says so; else {@link DefaultNames} decide
 * @param environment where to
 * @param hotfixBranches branches whose deployments are hotfixes; empty for none
 * @param unstable how a deployment ended whose build is unstable
 */
public record Rule(
        AntPattern jobs,
        Optional<AntPattern> branches,
        Map<String, ValuePattern> when,
        Optional<Expression> application,
        Optional<Expression> version,
        Expression environment,
        Optional<AntPattern> hotfixBranches,
        Result unstable) {

    /** Makes a rule that names everything, and for which an unstable build is a successful deployment. */
    public Rule(
            AntPattern jobs,
            Optional<AntPattern> branches,
            Map<String, ValuePattern> when,
            Expression application,
            Expression version,
            Expression environment,
            Optional<AntPattern> hotfixBranches) {
        this(
                jobs,
                branches,
                when,
                Optional.of(application),
                Optional.of(version),
                environment,
                hotfixBranches,
                Result.SUCCESS);
    }

    public Rule {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /** Tells whether this rule is about {@code build}. */
    public boolean matches(BuildFacts build) {
        return matches(build, Effort.limited());
    }

    /** Tells whether this rule is about {@code build}, at the cost of {@code effort}. */
    boolean matches(BuildFacts build, Effort effort) {
        return jobs.matches(build.job())
                && (branches.isEmpty() || onBranch(build, branches))
                && when.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().matches(build.variables().getOrDefault(wanted.getKey(), ""), effort));
    }

    /** Returns what {@code build}, which this rule is about, deployed. */
    public RecognisedDeployment read(BuildFacts build) {
        return new RecognisedDeployment(
                application.map(named -> named.evaluate(build.variables())).orElseGet(build::defaultApplication),
                version.map(named -> named.evaluate(build.variables())).orElseGet(build::defaultVersion),
                environment.evaluate(build.variables()),
                onBranch(build, hotfixBranches),
                unstable);
    }

    private static boolean onBranch(BuildFacts build, Optional<AntPattern> pattern) {
        return pattern.isPresent()
                && build.branch().filter(pattern.get()::matches).isPresent();
    }
}
