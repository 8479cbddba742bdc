package io.jenkins.plugins.dora.webhook.proof;

import java.time.Duration;
import java.time.Instant;

/** Limits the age of a delivery whose time is signed with it: an older one may be a replay. */
final class Freshness {
    private static final Duration MOST = Duration.ofMinutes(5);

    private Freshness() {}

    /**
     * Returns whether a time is close to now.
     *
     * @param seconds since 1970, as text
     */
    static boolean isFresh(String seconds, Instant now) {
        return seconds.matches("\\d{1,11}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                                .abs()
                                .compareTo(MOST)
                        <= 0;
    }
}
