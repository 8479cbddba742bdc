package io.jenkins.plugins.dora.configuration.form;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Reads fields; adds the name of the field to the message of an {@link IllegalArgumentException} that a reader throws. */
@Restricted(NoExternalUse.class)
public final class Field {
    private Field() {}

    /** Reads a field that may have any value, the empty one included. */
    public static <V, T> T read(String name, V value, Function<V, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + Echo.message(String.valueOf(e.getMessage())), e);
        }
    }

    /** Reads a field that may be left empty. */
    public static <V, T> Optional<T> optional(String name, @Nullable V value, Function<V, T> reader) {
        return isEmpty(value) ? Optional.empty() : Optional.of(read(name, value, reader));
    }

    /** Reads a field that must have a value. */
    public static <V, T> T required(String name, @Nullable V value, Function<V, T> reader) {
        if (isEmpty(value)) {
            throw new IllegalArgumentException(name + ": is missing");
        }
        return read(name, value, reader);
    }

    /** Reads the elements of a list; they are called by their place in it, from 1. */
    public static <V, T> List<T> each(String name, List<V> values, Function<V, T> reader) {
        List<T> read = new ArrayList<>();
        for (V value : values) {
            read.add(read(name + ' ' + (read.size() + 1), value, reader));
        }
        return read;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    /** Returns {@code text} without white space around it; null where nothing is left. */
    public static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns {@code text}; the empty one where there is none. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns the elements of a list that may not be there. */
    public static <T> List<T> copy(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
