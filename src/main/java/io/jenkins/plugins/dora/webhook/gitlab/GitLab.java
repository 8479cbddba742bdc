package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;
import java.util.Optional;

/** GitLab: webhooks of projects and groups. The body itself names the event. */
public final class GitLab implements Interpreter {
    private final GitLabPush push;

    /** @param watch branches whose pushes are versions */
    public GitLab(List<AntPattern> watch) {
        push = new GitLabPush(watch);
    }

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        Optional<String> kind = body.text("object_kind").or(() -> body.text("event_name"));
        if (kind.isEmpty()) {
            return List.of(Interpretation.foreign("a body of GitLab has an object_kind", body));
        }
        return List.of(Interpretation.in(body, () -> interpretation(kind.get(), body)));
    }

    private Interpretation interpretation(String kind, Element body) {
        return switch (kind) {
            case "deployment" -> GitLabDeployment.in(body);
            case "pipeline" -> GitLabPipeline.in(body);
            case "release" -> GitLabRelease.in(body);
            case "issue", "work_item", "incident" -> GitLabIssue.in(body);
            case "push" -> push.in(body);
            default -> Interpretation.ignored(kind + " is neither a deployment, an incident nor a push", body);
        };
    }
}
