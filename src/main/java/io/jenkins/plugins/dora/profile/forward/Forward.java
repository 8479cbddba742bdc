package io.jenkins.plugins.dora.profile.forward;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.KeyName;
import java.net.URI;
import java.util.Optional;

/**
 * A system that deployments and incidents are sent to.
 *
 * @param name what it is called; what arrived is remembered under it
 * @param format the form that it takes
 * @param to id of the secret that is the address
 * @param token id of the secret that shows who sends; empty if none is needed
 * @param source the source of CDEvents; empty for the address of this controller
 */
public record Forward(String name, ForwardFormat format, String to, Optional<String> token, Optional<String> source) {
    private static final int MOST_OF_SOURCE = 200;

    /** @throws IllegalArgumentException if something is invalid; the message begins with the key */
    public Forward {
        KeyName.check(name);
        if (source.isPresent() && format != ForwardFormat.CDEVENTS) {
            throw new IllegalArgumentException("source: only CDEVENTS have one");
        }
    }

    /**
     * Checks a source.
     *
     * @throws IllegalArgumentException if it is not an absolute URI
     */
    public static String checkSource(String source) {
        try {
            if (source.length() <= MOST_OF_SOURCE && URI.create(source).isAbsolute()) {
                return source;
            }
        } catch (IllegalArgumentException e) {
            // Refused below
        }
        throw new IllegalArgumentException(Echo.quoted(source)
                + " is not an address such as https://ci.example.org/, of at most " + MOST_OF_SOURCE + " characters");
    }
}
