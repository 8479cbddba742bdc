package io.jenkins.plugins.dora.history.suggesting;

import io.jenkins.plugins.dora.model.text.Counted;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses from one job which rule would be about it. */
final class RuleGuess {
    private static final Set<String> MAIN_BRANCHES = Set.of("main", "master", "trunk");
    private static final String SOMEWHERE = "production";

    private final ObservedJob observed;
    private final ParameterRoles roles;
    private final JobWords words;

    private RuleGuess(ObservedJob observed) {
        this.observed = observed;
        roles = new ParameterRoles(observed);
        words = JobWords.of(project());
    }

    /** Returns a rule for the job; empty if it does not look like one that deploys. */
    static Optional<Suggestion> of(ObservedJob observed) {
        return new RuleGuess(observed).suggestion();
    }

    /** The name that says what is done: of a branch's job that of its project. */
    private String project() {
        String name = observed.job().name();
        return observed.job().branch().isPresent() ? name.substring(0, Math.max(0, name.lastIndexOf('/'))) : name;
    }

    private Optional<Suggestion> suggestion() {
        boolean isCopy = observed.job().project().isPresent()
                || observed.job()
                        .branch()
                        .filter(branch -> !MAIN_BRANCHES.contains(branch))
                        .isPresent();
        Optional<String> parameter =
                isDeploying() ? roles.environmentByValue().or(roles::environmentByName) : roles.environmentByValue();
        if (isCopy || observed.builds() == 0 || parameter.isEmpty() && !isDeploying()) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                observed.job().branch().isPresent()
                        ? project() + "/*"
                        : observed.job().name(),
                observed.job().branch(),
                roles.application().map(RuleGuess::variable).orElseGet(() -> literal(words.application())),
                version(),
                parameter
                        .map(RuleGuess::variable)
                        .or(() -> words.environment().map(RuleGuess::literal))
                        .orElse(SOMEWHERE),
                evidence(),
                observed.builds()));
    }

    /** A promotion that is called like an environment goes there. */
    private boolean isDeploying() {
        return words.isDeploying() || isPromotion() && words.environment().isPresent();
    }

    private boolean isPromotion() {
        return observed.job().promoted().isPresent();
    }

    private String version() {
        if (isPromotion()) {
            return "${PROMOTED_NUMBER}";
        }
        String otherwise = observed.hasRevisions() ? "${GIT_COMMIT}" : "${BUILD_NUMBER}";
        return roles.version()
                .map(name -> observed.parameters().get(name).builds() < observed.builds()
                        ? "${" + name + ":-" + otherwise + '}'
                        : variable(name))
                .orElse(otherwise);
    }

    /** A name is no place for variables. */
    private static String literal(String name) {
        return name.replace("${", "{");
    }

    private static String variable(String name) {
        return "${" + name + '}';
    }

    private String evidence() {
        String counts = String.format(
                Locale.ROOT,
                "%s, %,d successful, %,d started by hand",
                Counted.of(observed.builds(), "build"),
                observed.successes(),
                observed.startedByHand());
        String parameters = observed.parameters().entrySet().stream()
                .map(entry -> entry.getValue().isChoice() && roles.isRole(entry.getKey())
                        ? entry.getKey() + " ("
                                + String.join(", ", entry.getValue().values()) + ')'
                        : entry.getKey())
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? counts : counts + "; parameters " + parameters;
    }
}
