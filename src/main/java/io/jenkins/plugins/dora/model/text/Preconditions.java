package io.jenkins.plugins.dora.model.text;

import java.time.Instant;
import java.util.Optional;

/** Checks that every value of the model makes. */
public final class Preconditions {
    private Preconditions() {}

    /** Returns a text without the white space around it. */
    public static String text(String value, String field) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new InvalidEventException(field, "must not be empty");
        }
        return text;
    }

    public static void notBefore(Instant start, Optional<Instant> end, String startField, String endField) {
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new InvalidEventException(endField, end.get() + " is before " + startField + " " + start);
        }
    }
}
