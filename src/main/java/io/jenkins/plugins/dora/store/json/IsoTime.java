package io.jenkins.plugins.dora.store.json;

import io.jenkins.plugins.dora.model.text.Echo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;

/** Reads times in ISO-8601 with a time zone. */
final class IsoTime {
    // Years of four digits: what every reader of ISO-8601 times understands.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private IsoTime() {}

    /** @throws DateTimeException if the text is no such time; its message is for the author of the text */
    static Instant parse(String text) {
        Instant time = UtcTime.parse(text).orElseGet(() -> parseAny(text));
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("must be in the years 0000 to 9999, not " + Echo.quoted(text));
        }
        return time;
    }

    private static Instant parseAny(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    Echo.quoted(text)
                            + (isLocal(text)
                                    ? " has no time zone; add Z for UTC"
                                    : " is not a time such as \"2026-11-02T10:00:00Z\""),
                    e);
        }
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
