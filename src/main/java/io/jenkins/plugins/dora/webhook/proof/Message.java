package io.jenkins.plugins.dora.webhook.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The signed message: a text followed by the body. */
final class Message {
    private Message() {}

    static byte[] of(String before, byte[] body) {
        byte[] beginning = before.getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(beginning, beginning.length + body.length);
        System.arraycopy(body, 0, message, beginning.length, body.length);
        return message;
    }
}
