package io.jenkins.plugins.dora.model;

import java.time.Instant;
import java.util.Optional;

/** What every value of the model insists on. */
final class Required {
    private Required() {}

    /** Returns a text without the white space around it. */
    static String text(String value, String field) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new InvalidEventException(field, "must not be empty");
        }
        return text;
    }

    static void notBefore(Instant start, Optional<Instant> end, String startField, String endField) {
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new InvalidEventException(endField, end.get() + " is before " + startField + " " + start);
        }
    }
}
