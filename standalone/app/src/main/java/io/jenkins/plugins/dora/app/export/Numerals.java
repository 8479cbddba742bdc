package io.jenkins.plugins.dora.app.export;

import java.math.BigDecimal;

/** Numbers as text. */
final class Numerals {
    private static final double LARGEST_EXACT = 1L << 53;

    private Numerals() {}

    /** Returns the shortest digits that stand for this number and no other, without an exponent: {@code 3600}, {@code 0.25}. */
    static String of(double number) {
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
