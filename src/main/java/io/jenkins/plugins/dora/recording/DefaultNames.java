package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.profile.job.JobSettings;
import io.jenkins.plugins.dora.profile.matching.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Decides what is recorded under which names where nobody says.
 *
 * @param settings what is set for the job
 * @param project the name of the build's project; of a branch, that of the project it is a branch of
 * @param variables the build's environment and parameters
 * @param revision the revision of the source code
 * @param displayName what the build is called
 */
@Restricted(NoExternalUse.class)
public record DefaultNames(
        JobSettings settings,
        String project,
        Map<String, String> variables,
        Optional<String> revision,
        String displayName) {
    private static final String HASH = "[0-9a-f]{40}|[0-9a-f]{64}";
    private static final int SHORT_HASH = 10;

    /** Returns what was stated, else what is set for the job, else the name of the project. */
    public String application(String stated) {
        return first(Stream.of(stated, setting(settings.application()), project));
    }

    /** Returns what was stated, else what is set for the job, else VERSION, the tag, the revision or the name of the build. */
    public String version(String stated) {
        return first(Stream.of(
                stated,
                setting(settings.version()),
                variable("VERSION"),
                variable("TAG_NAME"),
                shortRevision(),
                displayName));
    }

    private String setting(Optional<Expression> expression) {
        return expression.map(set -> set.evaluate(variables)).orElse("");
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    private String shortRevision() {
        return revision.map(id -> id.matches(HASH) ? id.substring(0, SHORT_HASH) : id)
                .orElse("");
    }

    private static String first(Stream<String> candidates) {
        return candidates
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
