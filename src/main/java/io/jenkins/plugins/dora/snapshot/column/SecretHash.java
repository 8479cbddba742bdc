package io.jenkins.plugins.dora.snapshot.column;

import java.security.SecureRandom;

/**
 * Hashes values from outside: nobody outside this process can make up values that collide.
 *
 * <p>The functions are drawn at random from universal families, once for each process. Of texts it is a polynomial of
 * their characters modulo 2<sup>61</sup> - 1 at a secret point (Carter and Wegman, 1979), of numbers multiply-shift
 * (Dietzfelbinger and others, 1997).
 */
final class SecretHash {
    private static final int PRIME_BITS = 61;
    private static final long PRIME = (1L << PRIME_BITS) - 1;
    private static final int CHARS_OF_BLOCK = 3;

    private static final long POINT;
    private static final long MULTIPLIER;

    static {
        SecureRandom random = new SecureRandom();
        POINT = random.nextLong() >>> Long.SIZE - PRIME_BITS + 1 | 1;
        MULTIPLIER = random.nextLong() | 1;
    }

    private SecretHash() {}

    static int of(String text) {
        long hash = text.length();
        int index = 0;
        for (; index + CHARS_OF_BLOCK <= text.length(); index += CHARS_OF_BLOCK) {
            long block = text.charAt(index)
                    | (long) text.charAt(index + 1) << Character.SIZE
                    | (long) text.charAt(index + 2) << 2 * Character.SIZE;
            hash = timesPoint(hash) + block;
        }
        for (; index < text.length(); index++) {
            hash = timesPoint(hash) + text.charAt(index);
        }
        return of(timesPoint(hash));
    }

    /** Returns a hash whose lowest bits are good enough on their own. */
    static int of(long value) {
        return Integer.reverse((int) (value * MULTIPLIER >>> Integer.SIZE));
    }

    /** Multiplies a number below 2<sup>62</sup> by the secret point; the product modulo the prime is below 2<sup>61</sup>. */
    private static long timesPoint(long value) {
        long low = value * POINT;
        long high = Math.multiplyHigh(value, POINT);
        long folded = (low & PRIME) + (high << Long.SIZE - PRIME_BITS | low >>> PRIME_BITS);
        return folded >= PRIME ? folded - PRIME : folded;
    }
}
