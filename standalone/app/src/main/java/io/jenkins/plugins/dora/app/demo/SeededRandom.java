package io.jenkins.plugins.dora.app.demo;

import java.time.Duration;
import java.util.SplittableRandom;

/** Chance that comes out the same at every start. */
final class SeededRandom {
    private final SplittableRandom random;

    SeededRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tells whether something happens that does so with a {@code probability} from 0 to 1. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a time of at least {@code least} and less than {@code limit} minutes. */
    Duration minutes(int least, int limit) {
        return Duration.ofSeconds(random.nextLong(least * 60L, limit * 60L));
    }

    /** Returns a time around {@code usual}: mostly shorter, now and then up to three times as long. */
    Duration around(Duration usual) {
        double factor = 0.3 + 2.7 * Math.pow(random.nextDouble(), 3);
        return Duration.ofSeconds(Math.round(usual.toSeconds() * factor));
    }

    /** Returns an identifier that looks like a commit's. */
    String commitId() {
        return "%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), random.nextInt());
    }
}
