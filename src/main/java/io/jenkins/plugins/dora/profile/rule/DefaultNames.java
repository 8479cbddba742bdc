package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what a build deploys where neither a step nor a rule says so.
 *
 * @param application what is set for its job, if anything is
 * @param version which version of it is set for its job, if any is
 */
public record DefaultNames(Optional<Expression> application, Optional<Expression> version) {
    /** Nothing is set for the job. */
    public static final DefaultNames NOTHING_SET = new DefaultNames(Optional.empty(), Optional.empty());

    private static final String HASH = "[0-9a-f]{40}|[0-9a-f]{64}";
    private static final int SHORT_HASH = 10;

    /** Returns what is set for the job, else the name of the project. */
    String applicationOf(BuildFacts build) {
        return first(Stream.of(evaluate(application, build), build.project()));
    }

    /** Returns what is set for the job, else VERSION, the tag, the revision or the name of the build, which is that of what it promotes. */
    String versionOf(BuildFacts build) {
        return first(Stream.of(
                evaluate(version, build),
                variable(build, "VERSION"),
                variable(build, "TAG_NAME"),
                shortened(variable(build, "GIT_COMMIT")),
                variable(build, "PROMOTED_DISPLAY_NAME"),
                variable(build, "BUILD_DISPLAY_NAME")));
    }

    private static String evaluate(Optional<Expression> set, BuildFacts build) {
        return set.map(expression -> expression.evaluate(build.variables())).orElse("");
    }

    private static String variable(BuildFacts build, String name) {
        return build.variables().getOrDefault(name, "").strip();
    }

    private static String shortened(String revision) {
        return revision.matches(HASH) ? revision.substring(0, SHORT_HASH) : revision;
    }

    private static String first(Stream<String> candidates) {
        return candidates.filter(name -> !name.isEmpty()).findFirst().orElse("");
    }
}
