package io.jenkins.plugins.dora.forwarding.format;

import java.nio.charset.StandardCharsets;

/**
 * A request that sends an event.
 *
 * @param path what follows the address of the receiver; may be empty
 * @param contentType the media type of the body
 * @param json the body
 */
public record Posted(String path, String contentType, String json) {
    /** Returns the body as it is sent. */
    public byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
