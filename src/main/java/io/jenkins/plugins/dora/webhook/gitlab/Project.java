package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.webhook.body.Element;
import java.util.Optional;

/** The project that a body is about. */
final class Project {
    private Project() {}

    /** Returns group and name: the name of the application, unless a rule states another. */
    static Optional<String> name(Element body) {
        return body.text("project", "path_with_namespace");
    }

    /** Returns an id that is unique in one GitLab. */
    static String id(Element body, String kind, String number) {
        String project = body.text("project", "id").orElseGet(() -> body.require("project_id"));
        return "gitlab/" + project + '/' + kind + '/' + number;
    }
}
