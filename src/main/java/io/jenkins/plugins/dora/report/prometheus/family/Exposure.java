package io.jenkins.plugins.dora.report.prometheus.family;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first time that some series were read. For {@value #ZERO_MINUTES} minutes from then on they are 0: Prometheus can tell
 * by how much a series grew only from its second sample on.
 */
public final class Exposure {
    private static final int ZERO_MINUTES = 2;
    private static final Duration ZERO = Duration.ofMinutes(ZERO_MINUTES);

    private volatile @Nullable Instant firstRead;

    /** Notes that the series were sent. */
    public void readAt(Instant now) {
        if (firstRead == null) {
            firstRead = now;
        }
    }

    public boolean isZeroAt(Instant now) {
        return end().map(now::isBefore).orElse(true);
    }

    /** Returns when the series begin to have their values; empty until they were read. */
    public Optional<Instant> end() {
        return Optional.ofNullable(firstRead).map(read -> read.plus(ZERO));
    }
}
