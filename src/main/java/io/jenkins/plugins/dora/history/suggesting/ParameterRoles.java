package io.jenkins.plugins.dora.history.suggesting;

import io.jenkins.plugins.dora.profile.pattern.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out which parameter of a job says what is deployed, which version of it, and where to. */
record ParameterRoles(ObservedJob job) {
    private static final Pattern ENVIRONMENT =
            anyCase("(.*_)?(env|environment|target|stage|tier|destination|landscape|deploy_?to)(_?name)?");
    private static final Pattern VERSION = anyCase(
            "(.*_)?(version|release|tag|image_?tag|artifact_?version|build_?(no|nr|num|number|id)|revision|commit)");
    private static final Pattern APPLICATION =
            anyCase("(app|application|service|component|product|microservice)(_?name)?");

    private static Pattern anyCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Returns the parameter whose values are environments. */
    Optional<String> environmentByValue() {
        return first(entry -> entry.getValue().isChoice()
                && JobWords.areEnvironments(entry.getValue().values()));
    }

    /** Returns the parameter that is called like one for environments, and is a choice. */
    Optional<String> environmentByName() {
        return first(entry -> entry.getValue().isChoice()
                && ENVIRONMENT.matcher(entry.getKey()).matches());
    }

    Optional<String> version() {
        return first(entry -> VERSION.matcher(entry.getKey()).matches());
    }

    Optional<String> application() {
        return first(entry -> entry.getValue().isChoice()
                && APPLICATION.matcher(entry.getKey()).matches());
    }

    /** Whether a parameter names the destination or the version; the values of others stay private. */
    boolean isRole(String name) {
        return environmentByValue().filter(name::equals).isPresent()
                || environmentByName().filter(name::equals).isPresent()
                || application().filter(name::equals).isPresent();
    }

    /** Whether a parameter can be asked for in an expression, which not every name can. */
    private static boolean isVariable(String name) {
        try {
            return Expression.of("${" + name + '}')
                    .evaluate(Map.of(name, "value"))
                    .equals("value");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> first(Predicate<Map.Entry<String, ObservedParameter>> condition) {
        return job.parameters().entrySet().stream()
                .filter(entry -> entry.getValue().builds() > 0 && isVariable(entry.getKey()))
                .filter(condition)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
