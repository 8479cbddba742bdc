package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;
import java.util.Optional;

/** GitHub: webhooks of repositories, organizations and apps. Without the header of the event, the event follows from the body. */
public final class GitHub implements Interpreter {
    private static final String EVENT = "X-GitHub-Event";

    private final GitHubPush push;

    /** @param watch branches whose pushes are versions */
    public GitHub(List<AntPattern> watch) {
        push = new GitHubPush(watch);
    }

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        if (delivery.header(EVENT).isEmpty() && !isOfGitHub(body)) {
            return List.of(Interpretation.foreign("a body of GitHub has a repository, and a sender or a pusher", body));
        }
        String event = delivery.header(EVENT).or(() -> eventOf(body)).orElse("this event");
        return List.of(Interpretation.in(body, () -> interpretation(event, body)));
    }

    private Interpretation interpretation(String event, Element body) {
        return switch (event) {
            case "deployment_status" -> DeploymentStatus.in(body);
            case "workflow_run" -> WorkflowRun.in(body);
            case "release" -> GitHubRelease.in(body);
            case "issues" -> GitHubIssue.in(body);
            case "pull_request" -> PullRequest.in(body);
            case "push" -> push.in(body);
            case "deployment" -> Interpretation.ignored("a deployment was asked for; nothing is over", body);
            case "ping" -> Interpretation.ignored("GitHub asks whether anybody is there", body);
            default -> Interpretation.ignored(event + " is neither a deployment, an incident nor a push", body);
        };
    }

    private static boolean isOfGitHub(Element body) {
        boolean hasPlace = body.has("repository", "full_name") || body.has("organization", "login");
        return body.has("zen") || hasPlace && (body.has("sender") || body.has("pusher"));
    }

    /** Some events have the objects of others: the status of a deployment has the workflow run that deploys. */
    private static Optional<String> eventOf(Element body) {
        if (body.has("deployment_status")) {
            return Optional.of("deployment_status");
        }
        if (body.has("workflow_run") && body.has("workflow")) {
            return Optional.of("workflow_run");
        }
        if (body.has("issue") && !body.has("comment") && !body.has("sub_issue")) {
            return Optional.of("issues");
        }
        if (body.has("pull_request") && body.has("number")) {
            return Optional.of("pull_request");
        }
        if (body.has("ref") && body.has("after") && body.child("commits").isList()) {
            return Optional.of("push");
        }
        return List.of("release", "deployment").stream().filter(body::has).findFirst();
    }
}
