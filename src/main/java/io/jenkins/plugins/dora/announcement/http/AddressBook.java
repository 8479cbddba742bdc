package io.jenkins.plugins.dora.announcement.http;

import io.jenkins.plugins.dora.model.text.Echo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds addresses and keys of recipients, which are secrets: no message contains one.
 *
 * @param secrets finds secrets by their ids
 */
public record AddressBook(Function<String, Optional<String>> secrets) {
    /** @throws IllegalArgumentException if there is no secret that has this id */
    public String secret(String id) {
        return secrets.apply(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no secret " + Echo.quoted(id)
                        + "; in Jenkins it is a Secret text credential of the controller, not of a folder"));
    }

    /** @throws IllegalArgumentException if there is no secret that has this id, or it is no address of the web */
    public URI address(String id) {
        try {
            URI address = new URI(secret(id).strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (isWeb && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below
        }
        throw new IllegalArgumentException("the secret " + Echo.quoted(id) + " is not an address with http or https");
    }
}
