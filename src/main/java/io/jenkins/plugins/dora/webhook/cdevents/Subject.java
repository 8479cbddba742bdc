package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.webhook.body.Element;

/** The subject of an event. An identifier of CDEvents is unique within its source only. */
final class Subject {
    private Subject() {}

    /** Returns the id of what stays the same over several events, such as an incident. */
    static String id(Element event) {
        String source = event.text("subject", "source").orElseGet(() -> event.require("context", "source"));
        return "cdevents/" + source + '/' + event.require("subject", "id");
    }

    /** Returns the id of what is over with one event, such as a deployment. */
    static String idOfEvent(Element event) {
        return "cdevents/" + event.require("context", "source") + '/' + event.require("context", "id");
    }
}
