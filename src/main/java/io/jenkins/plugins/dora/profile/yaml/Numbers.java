package io.jenkins.plugins.dora.profile.yaml;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as somebody writes them, where times are in hours, and as they are calculated with, in seconds. */
final class Numbers {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** One digit less than hours are written with: twenty minutes are 0.333… hours, and twenty minutes again. */
    private static final MathContext SECONDS_DIGITS = new MathContext(MathContext.DECIMAL64.getPrecision() - 1);

    private Numbers() {}

    static BigDecimal secondsOf(BigDecimal hours) {
        return hours.multiply(SECONDS_PER_HOUR).round(SECONDS_DIGITS);
    }

    static Number hoursOf(BigDecimal seconds) {
        return plain(seconds.divide(SECONDS_PER_HOUR, MathContext.DECIMAL64));
    }

    /** Returns {@code number} without a fraction where it has none. */
    static Number plain(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? (Number) number.longValueExact() : (Number) number.doubleValue();
    }
}
