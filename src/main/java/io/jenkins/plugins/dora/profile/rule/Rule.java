package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.regex.Effort;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Defines which builds are deployments, and of what.
 *
 * @param jobs full names of the jobs
 * @param branches the branches; empty for every branch and for builds without one
 * @param when what variables have to be, by name; a variable that is unknown is the empty text
 * @param application what is deployed, if the rule says so; else {@link DefaultNames} decide
 * @param version which version of it, if the rule says so; else {@link DefaultNames} decide
 * @param environment where to
 * @param hotfixBranches branches whose deployments are hotfixes; empty for none
 * @param unstable how a deployment ended whose build is unstable
 * @param stage the stage of a Pipeline that must have run, by its name; empty if none has to
 */
public record Rule(
        AntPattern jobs,
        Optional<AntPattern> branches,
        Map<String, ValuePattern> when,
        Optional<Expression> application,
        Optional<Expression> version,
        Expression environment,
        Optional<AntPattern> hotfixBranches,
        Result unstable,
        Optional<AntPattern> stage) {
    /** A value with commas between its parts, such as that of a parameter with several choices. */
    private static final Pattern LIST = Pattern.compile("\\s*[^,\\s][^,]*,.*[^,\\s].*", Pattern.DOTALL);

    /** Variables that are names, which may have commas in them. */
    private static final Set<String> NAMES = Set.of(
            "JOB_NAME",
            "JOB_BASE_NAME",
            "BUILD_DISPLAY_NAME",
            "BRANCH_NAME",
            "GIT_BRANCH",
            "PROMOTED_JOB_NAME",
            "PROMOTED_JOB_FULL_NAME",
            "PROMOTED_DISPLAY_NAME");

    /** Makes a rule that names no stage. */
    public Rule(
            AntPattern jobs,
            Optional<AntPattern> branches,
            Map<String, ValuePattern> when,
            Optional<Expression> application,
            Optional<Expression> version,
            Expression environment,
            Optional<AntPattern> hotfixBranches,
            Result unstable) {
        this(jobs, branches, when, application, version, environment, hotfixBranches, unstable, Optional.empty());
    }

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

    /**
     * Returns whether this rule may be about builds of a job. The parts of a build are none of their own, unless the rule
     * names them: by a pattern such as {@code deploy/REGION=*}, or by asking for the value of an axis.
     *
     * @param job full name of the job
     * @param part what it is called within the matrix or Maven project that it is a part of; empty if it is none
     */
    public boolean isAbout(String job, String part) {
        if (part.isEmpty()) {
            return jobs.matches(job);
        }
        String inOnePart = job.substring(0, job.length() - part.length()) + part.replace("/", "%2F");
        return namesParts(part) && (jobs.matches(job) || jobs.matches(inOnePart));
    }

    private boolean namesParts(String part) {
        return jobs.text().contains("=")
                || Arrays.stream(part.split(","))
                        .filter(value -> value.contains("="))
                        .map(value -> value.substring(0, value.indexOf('=')))
                        .anyMatch(this::asksFor);
    }

    private boolean asksFor(String variable) {
        return when.containsKey(variable)
                || Stream.concat(Stream.of(environment), Stream.concat(application.stream(), version.stream()))
                        .anyMatch(expression -> expression.asksFor(variable));
    }

    /** Returns whether this rule is about {@code build}; if it is not known whether its stage ran, it is. */
    public boolean matches(BuildFacts build) {
        return matches(build, Effort.limited());
    }

    /** Returns whether this rule is about {@code build}, at the cost of {@code effort}. */
    boolean matches(BuildFacts build, Effort effort) {
        return isAbout(build.job(), build.part())
                && (branches.isEmpty() || onBranch(build, branches))
                && when.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().matches(build.variables().getOrDefault(wanted.getKey(), ""), effort))
                && ranStage(build).orElse(true);
    }

    /** Returns whether the stage that this rule names ran, if it names one; empty if that is not known. */
    private Optional<Boolean> ranStage(BuildFacts build) {
        return stage.map(build.stages()::ran).orElse(Optional.of(true));
    }

    /** Returns what {@code build}, which this rule is about, deployed. */
    public RecognisedDeployment read(BuildFacts build) {
        return new RecognisedDeployment(
                application.map(named -> named.evaluate(build.variables())).orElseGet(build::defaultApplication),
                version.map(named -> named.evaluate(build.variables())).orElseGet(build::defaultVersion),
                environment.evaluate(build.variables()),
                onBranch(build, hotfixBranches),
                unstable,
                obstacle(build));
    }

    private Optional<Obstacle> obstacle(BuildFacts build) {
        if (ranStage(build).isEmpty()) {
            return Optional.of(Obstacle.STAGE_UNKNOWN);
        }
        boolean isList = build.variables().entrySet().stream()
                .anyMatch(variable -> !NAMES.contains(variable.getKey())
                        && LIST.matcher(variable.getValue()).matches()
                        && environment.asksFor(variable.getKey()));
        return isList ? Optional.of(Obstacle.SEVERAL_ENVIRONMENTS) : Optional.empty();
    }

    private static boolean onBranch(BuildFacts build, Optional<AntPattern> pattern) {
        return pattern.isPresent()
                && build.branch().filter(pattern.get()::matches).isPresent();
    }
}
