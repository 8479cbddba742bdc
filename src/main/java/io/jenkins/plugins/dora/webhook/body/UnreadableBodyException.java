package io.jenkins.plugins.dora.webhook.body;

/** Thrown for a body, or a value in it, that cannot be read; the message is one sentence. */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason one sentence, without anything secret */
    public UnreadableBodyException(String reason) {
        super(reason);
    }
}
