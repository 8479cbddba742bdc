package io.jenkins.plugins.dora.delivery.trial;

/**
 * One statement of a body that was tried.
 *
 * @param isRecorded whether the webhook would record it
 * @param event the event in JSON, indented; empty if it states none
 * @param why why it would not be recorded, or does not count yet; may be empty
 */
public record TriedStatement(boolean isRecorded, String event, String why) {}
