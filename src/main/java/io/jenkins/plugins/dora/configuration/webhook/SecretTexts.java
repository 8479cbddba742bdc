package io.jenkins.plugins.dora.configuration.webhook;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import io.jenkins.plugins.dora.model.text.Echo;
import java.util.Optional;

/** Finds secrets by their ids; without the plugin that stores them, there are no secrets. */
public interface SecretTexts extends ExtensionPoint {
    /** Returns the secret that has an id; empty if there is none on the controller. */
    Optional<String> find(String id);

    /** Returns the secret that has an id, wherever it is kept. */
    static Optional<String> secret(String id) {
        return ExtensionList.lookup(SecretTexts.class).stream()
                .flatMap(texts -> texts.find(id).stream())
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is no secret that has an id; the message never contains a secret */
    static String require(String id) {
        if (secret(id).isEmpty()) {
            throw new IllegalArgumentException("there is no Secret text credential " + Echo.quoted(id)
                    + " on the controller; one of a folder cannot be used here");
        }
        return id;
    }
}
