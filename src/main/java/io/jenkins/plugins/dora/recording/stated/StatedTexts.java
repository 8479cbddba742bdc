package io.jenkins.plugins.dora.recording.stated;

import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Reads the texts that a Jenkinsfile or a form states; a text that is missing or blank states nothing. */
@Restricted(NoExternalUse.class)
public final class StatedTexts {
    private StatedTexts() {}

    /**
     * Reads a time such as {@code 2026-01-31T12:00:00Z} or {@code 2026-01-31T13:00:00+01:00}.
     *
     * @throws InvalidEventException if {@code text} is another
     */
    public static Optional<Instant> time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            throw new InvalidEventException(
                    parameter, Echo.quoted(text) + " is not a time with its zone, such as 2026-01-31T12:00:00Z");
        }
    }

    /**
     * Reads a time at which something happened.
     *
     * @throws InvalidEventException if {@code text} is none, or one in the future
     */
    public static Optional<Instant> pastTime(String parameter, @Nullable String text, Instant now) {
        Optional<Instant> time = time(parameter, text);
        time.ifPresent(stated -> FutureTimes.refuseFuture(parameter, stated, now));
        return time;
    }

    /**
     * Reads the name of a constant, in any case.
     *
     * @throws InvalidEventException if {@code type} has no such constant
     */
    public static <E extends Enum<E>> Optional<E> constant(String parameter, @Nullable String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String name = text.strip().toUpperCase(Locale.ROOT);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            throw new InvalidEventException(
                    parameter, Echo.quoted(text) + " is not one of " + Arrays.toString(type.getEnumConstants()));
        }
        return found;
    }
}
