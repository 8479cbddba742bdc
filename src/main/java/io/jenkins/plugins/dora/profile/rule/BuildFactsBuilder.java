package io.jenkins.plugins.dora.profile.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a build, the same for one that has just ended and for one that is read from disk.
 *
 * <p>As in a build's own environment, a parameter wins over what Jenkins says by itself.
 */
public final class BuildFactsBuilder {
    private static final String REFERENCES = "refs/";
    private static final String REMOTES = "refs/remotes/";
    private static final String HEADS = "refs/heads/";

    private final String job;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private DefaultNames names = DefaultNames.NOTHING_SET;
    private Stages stages = Stages.none();
    private String part = "";
    private @Nullable String promotedJob;
    private @Nullable String branchOfProject;
    private @Nullable String gitBranch;

    BuildFactsBuilder(String job, int number) {
        this.job = job;
        known.put("JOB_NAME", job);
        known.put("JOB_BASE_NAME", lastPart(job));
        known.put("BUILD_NUMBER", String.valueOf(number));
        known.put("BUILD_DISPLAY_NAME", "#" + number);
    }

    /** Sets what the build is called; without it, its number after a hash. */
    public BuildFactsBuilder displayName(String value) {
        known.put("BUILD_DISPLAY_NAME", value);
        return this;
    }

    /** Sets the branch that the job is for, which is then a part of a multibranch project. */
    public BuildFactsBuilder branchName(String value) {
        known.put("BRANCH_NAME", value);
        branchOfProject = value;
        return this;
    }

    /**
     * States that the job is a configuration of a matrix project or a module of a Maven project.
     *
     * @param project the full name of that project
     */
    public BuildFactsBuilder partOf(String project) {
        part = job.substring(project.length() + 1);
        known.put("JOB_BASE_NAME", part);
        return this;
    }

    /**
     * States that the build promotes another one.
     *
     * @param promoted full name of the job of that build
     * @param number its number
     * @param displayName what it is called
     */
    public BuildFactsBuilder promoted(String promoted, int number, String displayName) {
        promotedJob = promoted;
        known.put("PROMOTED_JOB_FULL_NAME", promoted);
        known.put("PROMOTED_JOB_NAME", lastPart(promoted));
        known.put("PROMOTED_NUMBER", String.valueOf(number));
        known.put("PROMOTED_ID", String.valueOf(number));
        known.put("PROMOTED_DISPLAY_NAME", displayName);
        return this;
    }

    /** Sets the stages that ran; without them, the build has none. */
    public BuildFactsBuilder stages(Stages value) {
        stages = value;
        return this;
    }

    /** Sets the names that are set for the job. */
    public BuildFactsBuilder names(DefaultNames value) {
        names = value;
        return this;
    }

    /**
     * Sets what the git plugin checked out.
     *
     * @param reference the branch, with its remote, such as {@code refs/remotes/origin/main} or {@code origin/main}
     */
    public BuildFactsBuilder gitBranch(String reference) {
        known.put("GIT_BRANCH", withoutPrefix(reference, REMOTES));
        gitBranch = reference;
        return this;
    }

    /** Sets the commit that the git plugin checked out. */
    public BuildFactsBuilder gitCommit(String value) {
        known.put("GIT_COMMIT", value);
        return this;
    }

    /** Adds parameters and environment; what was added earlier wins. */
    public BuildFactsBuilder variables(Map<String, String> values) {
        values.forEach(variables::putIfAbsent);
        return this;
    }

    /** Returns what is known. */
    public BuildFacts build() {
        Map<String, String> all = new HashMap<>(known);
        all.putAll(variables);
        return new BuildFacts(job, project(), part, branch(), all, names, stages);
    }

    private String project() {
        if (promotedJob != null) {
            return lastPart(promotedJob);
        }
        if (!part.isEmpty()) {
            return lastPart(job.substring(0, job.length() - part.length() - 1));
        }
        boolean isBelow = branchOfProject != null && job.contains("/");
        return lastPart(isBelow ? job.substring(0, job.lastIndexOf('/')) : job);
    }

    private static String lastPart(String fullName) {
        return fullName.substring(fullName.lastIndexOf('/') + 1);
    }

    /** Asks the variables for the branch if the job does not name it, since a build may check out several. */
    private Optional<String> branch() {
        return Stream.of(
                        Optional.ofNullable(branchOfProject),
                        variable("BRANCH_NAME"),
                        Optional.ofNullable(gitBranch).map(BuildFactsBuilder::withoutRemote),
                        variable("GIT_BRANCH").map(BuildFactsBuilder::withoutRemote),
                        variable("GIT_LOCAL_BRANCH"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private static String withoutRemote(String reference) {
        String name = withoutPrefix(withoutPrefix(reference, REMOTES), HEADS);
        boolean hasRemote = reference.startsWith(REMOTES) || !reference.startsWith(REFERENCES);
        return hasRemote ? name.substring(name.indexOf('/') + 1) : name;
    }

    private static String withoutPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
