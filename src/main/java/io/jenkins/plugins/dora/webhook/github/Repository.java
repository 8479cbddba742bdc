package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.webhook.body.Element;

/** The repository that a body is about. */
final class Repository {
    private Repository() {}

    /** Returns owner and name: the name of the application, unless a rule states another. */
    static String name(Element body) {
        return body.require("repository", "full_name");
    }

    /** Returns an id that is unique among all of GitHub. */
    static String id(Element body, String kind, String number) {
        return "github/" + name(body) + '/' + kind + '/' + number;
    }
}
