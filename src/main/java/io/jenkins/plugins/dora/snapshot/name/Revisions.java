package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Source revisions as numbers: two revisions that are the same have the same number.
 *
 * <p>Some are shortened. So of a revision that consists of at least seven hexadecimal digits the first seven count, without
 * case; they are a number already. The others are looked up, and count as they are.
 *
 * @param others the revisions that are no such digits
 */
public record Revisions(Dictionary others) {
    /** The number of an unknown revision. */
    public static final int UNKNOWN = -1;

    /** The number of a revision that was never recorded. */
    private static final int NEVER_RECORDED = -2;

    private static final int HEXADECIMAL = 16;
    private static final int BITS_OF_DIGIT = 4;
    private static final int DIGITS = 7;
    private static final int FIRST_OTHER = 1 << DIGITS * BITS_OF_DIGIT;
    private static final int NO_HASH = -1;
    private static final int LAST_ASCII = 127;

    /** Returns the number of a revision; one that no row has if it was never recorded. */
    public int number(Optional<String> revision) {
        return revision.map(this::number).orElse(UNKNOWN);
    }

    /** Returns as much of a revision as counts; empty for {@link #UNKNOWN}. */
    public Optional<String> name(int number) {
        if (number == UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(
                number < FIRST_OTHER ? HexFormat.of().toHexDigits(number, DIGITS) : others.name(number - FIRST_OTHER));
    }

    /** Returns what two revisions have in common if they are the same. */
    public static String key(String revision) {
        int hash = hash(revision);
        return hash == NO_HASH ? revision : HexFormat.of().toHexDigits(hash, DIGITS);
    }

    private int number(String revision) {
        int hash = hash(revision);
        if (hash != NO_HASH) {
            return hash;
        }
        int other = others.find(revision);
        return other < 0 ? NEVER_RECORDED : FIRST_OTHER + other;
    }

    /** Returns one number for a version and a revision. */
    public static long ofVersion(int version, int revision) {
        return (long) version << Integer.SIZE | Integer.toUnsignedLong(revision);
    }

    /** Whether two numbers stand for different revisions, both of them known. */
    public static boolean differ(int one, int other) {
        return one != other && one != UNKNOWN && other != UNKNOWN;
    }

    private static int hash(String revision) {
        int hash = 0;
        for (int index = 0; index < revision.length(); index++) {
            char digit = revision.charAt(index);
            int value = digit > LAST_ASCII ? -1 : Character.digit(digit, HEXADECIMAL);
            if (value < 0) {
                return NO_HASH;
            }
            hash = index < DIGITS ? hash << BITS_OF_DIGIT | value : hash;
        }
        return revision.length() < DIGITS ? NO_HASH : hash;
    }

    /** Numbers revisions. */
    static final class Builder {
        private final Dictionary.Builder others = new Dictionary.Builder();

        int number(Optional<String> revision) {
            return revision.isPresent() ? number(revision.get()) : UNKNOWN;
        }

        private int number(String revision) {
            int hash = hash(revision);
            return hash != NO_HASH ? hash : FIRST_OTHER + others.number(revision);
        }

        Revisions revisions() {
            return new Revisions(others.dictionary());
        }
    }
}
