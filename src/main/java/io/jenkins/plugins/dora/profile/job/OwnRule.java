package io.jenkins.plugins.dora.profile.job;

import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.Expression;
import io.jenkins.plugins.dora.profile.matching.Rule;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a job or a folder, which may leave the application and the version to the settings around it.
 *
 * @param jobs full names of the jobs
 * @param branches the branches; empty for every branch and for builds without one
 * @param when what variables have to be, by name
 * @param application what is deployed, if the rule says so
 * @param version which version of it, if the rule says so
 * @param environment where to
 * @param hotfixBranches branches whose deployments are hotfixes; empty for none
 * @param unstable how a deployment ended whose build is unstable
 */
public record OwnRule(
        AntPattern jobs,
        Optional<AntPattern> branches,
        Map<String, ValuePattern> when,
        Optional<Expression> application,
        Optional<Expression> version,
        Expression environment,
        Optional<AntPattern> hotfixBranches,
        Result unstable) {
    private static final Expression NOTHING = Expression.of("");

    public OwnRule {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }

    /** Returns the rule with what {@code settings} say; what they leave open as well comes out empty. */
    Rule with(JobSettings settings) {
        return new Rule(
                jobs,
                branches,
                when,
                application.or(settings::application).orElse(NOTHING),
                version.or(settings::version).orElse(NOTHING),
                environment,
                hotfixBranches,
                unstable);
    }
}
