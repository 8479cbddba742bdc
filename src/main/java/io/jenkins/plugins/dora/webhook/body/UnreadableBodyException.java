package io.jenkins.plugins.dora.webhook.body;

/** Says in one sentence why a body, or a value in it, cannot be read. */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason one sentence, without anything secret */
    public UnreadableBodyException(String reason) {
        super(reason);
    }
}
