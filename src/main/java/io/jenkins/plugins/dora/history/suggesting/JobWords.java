package io.jenkins.plugins.dora.history.suggesting;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a job's name: what is done there, where, and to what.
 *
 * @param folder the name of the folder the job is in, or the empty text
 * @param words the words of its own name
 */
record JobWords(String folder, List<String> words) {
    private static final String BETWEEN_WORDS = "[-_. ]+";

    private static final Set<String> DEPLOYING = Set.of(
            "deploy", "deployment", "deployments", "release", "rollout", "promote", "promotion", "ship", "golive");
    private static final Set<String> MORE_ENVIRONMENTS = Set.of("sandbox");
    private static final Set<String> FILLING = Set.of("to", "on", "in", "job", "pipeline", "the", "and", "run");

    /** Takes apart a full name; a promotion belongs to its job as if that were its folder. */
    static JobWords of(String job) {
        String[] parts = job.replace("/promotion/", "/").split("/");
        String folder = parts.length > 1 ? parts[parts.length - 2] : "";
        return new JobWords(folder, List.of(parts[parts.length - 1].split(BETWEEN_WORDS)));
    }

    /** Whether the name says that something is deployed. */
    boolean isDeploying() {
        return words.stream().anyMatch(JobWords::isDeploying);
    }

    /** Returns the environment in the name. */
    Optional<String> environment() {
        return words.stream().filter(JobWords::isEnvironment).findFirst();
    }

    /** Returns what is left of the name, else the folder, else the whole name. */
    String application() {
        String rest = words.stream().filter(JobWords::isName).collect(Collectors.joining("-"));
        if (!rest.isEmpty()) {
            return rest;
        }
        return folder.isEmpty() ? String.join("-", words) : folder;
    }

    /** Whether {@code values} are names of environments, most of them at least. */
    static boolean areEnvironments(Iterable<String> values) {
        int known = 0;
        int all = 0;
        for (String value : values) {
            known += isEnvironment(value) ? 1 : 0;
            all++;
        }
        return 2 * known >= all;
    }

    private static boolean isName(String word) {
        return !isDeploying(word) && !isEnvironment(word) && !FILLING.contains(lower(word)) && !isNumber(word);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean isDeploying(String word) {
        return DEPLOYING.contains(lower(word));
    }

    private static boolean isEnvironment(String word) {
        return Arrays.stream(lower(word).split(BETWEEN_WORDS))
                .anyMatch(part -> EnvironmentTiers.DEFAULT.tierOf(part) != EnvironmentTier.OTHER
                        || MORE_ENVIRONMENTS.contains(part));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
