package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A release was published, which is a deployment to production.
 *
 * <p>GitHub sends {@code created}, {@code published} and {@code released} for one release; {@code published} counts. That
 * of a prerelease, and every other action, counts by a rule only.
 */
final class GitHubRelease {
    private static final String PRODUCTION = "production";
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40,64}");

    private GitHubRelease() {}

    static Interpretation in(Element body) {
        Element release = body.child("release");
        String action = body.text("action").orElse("");
        if (release.isTrue("draft") || !release.has("published_at")) {
            return Interpretation.ignored("the release is not published", body);
        }
        StatedNames names =
                StatedNames.of(Optional.of(Repository.name(body)), Optional.of(PRODUCTION), release.text("tag_name"));
        DeploymentStatement deployment = DeploymentStatement.ended(
                        Repository.id(body, "release", release.require("id")),
                        names,
                        Result.SUCCESS,
                        release.requireTime("published_at"))
                .revision(release.text("target_commitish")
                        .filter(commit -> REVISION.matcher(commit).matches()));
        return counted(action, release.isTrue("prerelease"), Interpretation.of(deployment, body));
    }

    private static Interpretation counted(String action, boolean isPrerelease, Interpretation release) {
        if (!action.equals("published")) {
            return release.onlyByRule(
                    "\"published\" states the release, and \"" + action + "\" nothing more", "action");
        }
        return isPrerelease ? release.onlyByRule("it is a prerelease", "release", "action") : release;
    }
}
