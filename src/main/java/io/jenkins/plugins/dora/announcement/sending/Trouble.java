package io.jenkins.plugins.dora.announcement.sending;

import java.time.Instant;

/**
 * A notification whose messages do not arrive.
 *
 * @param notification its name
 * @param since when the first of them failed
 * @param reason why the last one failed; never contains an address or a secret
 */
public record Trouble(String notification, Instant since, String reason) {}
