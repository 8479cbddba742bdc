package io.jenkins.plugins.dora.webhook.statement;

/**
 * A body, or an element of one, that its source never sends.
 *
 * @param why one sentence without a full stop
 */
public record Foreign(String why) implements Statement {}
