package io.jenkins.plugins.dora.forwarding;

import java.time.Instant;

/**
 * A forward whose events do not arrive.
 *
 * @param forward its name
 * @param since when the first of them failed
 * @param reason why the last try failed; never contains an address or a secret
 */
public record ForwardTrouble(String forward, Instant since, String reason) {}
