package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the fields of a rule are stated: in YAML, in a form, or in a {@code config.xml}. The list of them is here alone. */
public interface RuleFields {
    /** Stands in for an expression that is missing or wrong, where reading goes on. */
    Expression NO_EXPRESSION = Expression.of("");

    /** Returns the pattern of the jobs that a rule of a folder is about: those below it, all or some. */
    static AntPattern jobsIn(String folder, Optional<String> jobs) {
        return new AntPattern(folder + '/' + jobs.orElse("**"));
    }

    /** Returns a field; empty if it is not stated. */
    <T> Optional<T> optional(String field, Function<String, T> reader);

    /** Returns a field that must be stated; {@code standIn} if it is missing or wrong, and reading goes on. */
    <T> T required(String field, Function<String, T> reader, T standIn);

    /** Returns the field {@code when}: what values variables must have. */
    Map<String, ValuePattern> conditions();

    /**
     * Returns the rule for {@code jobs}.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong, unless reading goes on
     */
    default Rule rule(AntPattern jobs) {
        return new Rule(
                jobs,
                optional("branches", AntPattern::new),
                conditions(),
                optional("application", StatedValues::expression),
                optional("version", StatedValues::expression),
                required("environment", StatedValues::expression, NO_EXPRESSION),
                optional("hotfixBranches", AntPattern::new),
                optional("unstable", name -> StatedValues.oneOf(Result.class, name))
                        .orElse(Result.SUCCESS),
                optional("stage", AntPattern::new));
    }
}
