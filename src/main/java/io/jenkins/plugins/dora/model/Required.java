package io.jenkins.plugins.dora.model;

import java.time.Instant;
import java.util.Optional;

/** What every value of the model insists on. */
final class Required {
    private Required() {}

    static void text(String value, String field) {
        if (value.isBlank()) {
            throw new InvalidEventException(field, "must not be empty");
        }
    }

    static void notBefore(Instant start, Optional<Instant> end, String startField, String endField) {
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new InvalidEventException(endField, end.get() + " is before " + startField + " " + start);
        }
    }
}
