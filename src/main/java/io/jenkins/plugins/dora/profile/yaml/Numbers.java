package io.jenkins.plugins.dora.profile.yaml;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written, where times are in hours. */
final class Numbers {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private Numbers() {}

    static Number hoursOf(BigDecimal seconds) {
        return plain(seconds.divide(SECONDS_PER_HOUR, MathContext.DECIMAL64));
    }

    /** Returns {@code number} without a fraction where it has none. */
    static Number plain(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? (Number) number.longValueExact() : (Number) number.doubleValue();
    }
}
