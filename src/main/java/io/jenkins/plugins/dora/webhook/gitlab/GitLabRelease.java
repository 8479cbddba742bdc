package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** A release was created, which is a deployment to production. */
final class GitLabRelease {
    private static final String PRODUCTION = "production";

    private GitLabRelease() {}

    static Interpretation in(Element body) {
        if (!body.is("create", "action")) {
            return Interpretation.ignored("only the creation of a release counts", body);
        }
        StatedNames names = StatedNames.of(Project.name(body), Optional.of(PRODUCTION), body.text("tag"));
        return Interpretation.of(
                DeploymentStatement.ended(
                                Project.id(body, "release", body.require("id")),
                                names,
                                Result.SUCCESS,
                                body.time("released_at").orElseGet(() -> body.requireTime("created_at")))
                        .revision(body.text("commit", "id")),
                body);
    }
}
