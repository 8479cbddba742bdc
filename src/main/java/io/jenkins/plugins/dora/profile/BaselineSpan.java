package io.jenkins.plugins.dora.profile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The reference period that later periods are compared with.
 *
 * @param days how many days
 * @param from the first of them; empty for the day of the first deployment
 */
public record BaselineSpan(int days, Optional<LocalDate> from) {
    /** The first 90 days with data. */
    public static final BaselineSpan DEFAULT = new BaselineSpan(90, Optional.empty());

    /** @throws IllegalArgumentException if there is not at least one day */
    public BaselineSpan {
        if (days < 1) {
            throw new IllegalArgumentException(days + " is less than one day");
        }
    }
}
