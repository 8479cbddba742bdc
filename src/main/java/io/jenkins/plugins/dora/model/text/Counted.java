package io.jenkins.plugins.dora.model.text;

import java.util.Locale;

/** A number of things in a sentence: {@code 1 day}, {@code 9 days}, {@code 1,200 recoveries}. */
public final class Counted {
    private Counted() {}

    /** Returns the number and the noun, which has an {@code s} in the plural. */
    public static String of(long count, String noun) {
        return of(count, noun, noun + 's');
    }

    /** Returns the number and what belongs to it. */
    public static String of(long count, String one, String many) {
        return number(count) + ' ' + (count == 1 ? one : many);
    }

    /** Groups the digits of large numbers; small ones, which are frequent, need no format pattern. */
    private static String number(long count) {
        return Math.abs(count) < 1000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
    }
}
