package io.jenkins.plugins.dora.store.json;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, asked for by name and type.
 *
 * <p>A field that is {@code null} is missing. What is asked for and missing, or of another type, is refused with an
 * {@link InvalidEventException} that names the field with its path; fields that nobody asks for are ignored.
 */
public final class Fields {
    private final FieldPath path;
    private final Map<String, @Nullable Object> values;
    private final boolean isRecorded;

    /**
     * @param path of the object that they are fields of
     * @param isRecorded whether this was recorded, so that texts are mended and not refused
     */
    private Fields(FieldPath path, Map<String, @Nullable Object> values, boolean isRecorded) {
        this.path = path;
        this.values = values;
        this.isRecorded = isRecorded;
    }

    /**
     * Reads the fields of a JSON object.
     *
     * @param json one object in UTF-8, with or without a byte order mark
     * @throws InvalidEventException if it is no well-formed object or names a field twice; says where
     */
    public static Fields parse(byte[] json) {
        return new Fields(FieldPath.ROOT, FieldsParser.parse(json), false);
    }

    /** Reads the fields of a JSON object that was recorded: texts are mended and not refused. */
    static Fields parseRecorded(byte[] json) {
        return new Fields(FieldPath.ROOT, FieldsParser.parse(json), true);
    }

    /** Returns these fields, with {@code text} in a field that is missing or blank. */
    public Fields withDefault(String name, String text) {
        if (optionalText(name).isPresent()) {
            return this;
        }
        Map<String, @Nullable Object> completed = new HashMap<>(values);
        completed.put(name, text);
        return new Fields(path, completed, isRecorded);
    }

    /** Returns these fields without one that is not to be stated. */
    public Fields without(String name) {
        Map<String, @Nullable Object> left = new HashMap<>(values);
        left.remove(name);
        return new Fields(path, left, isRecorded);
    }

    /** Whether a field is there, even if it holds nothing. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Returns a text that must be there and not be blank. */
    public String text(String name) {
        return text(name, TextKind.TEXT);
    }

    /** Returns a text of a kind, which must be there and not be blank. */
    public String text(String name, TextKind kind) {
        String text = required(name, value(name, String.class, "text in quotes"));
        if (text.isBlank()) {
            throw wrong(name, "must not be empty");
        }
        return accepted(name, text, kind);
    }

    /** Returns a text; empty if it is missing or blank. */
    public Optional<String> optionalText(String name) {
        return optionalText(name, TextKind.TEXT);
    }

    /** Returns a text of a kind; empty if it is missing or blank. */
    public Optional<String> optionalText(String name, TextKind kind) {
        return value(name, String.class, "text in quotes")
                .filter(text -> !text.isBlank())
                .map(text -> accepted(name, text, kind));
    }

    private String accepted(String name, String text, TextKind kind) {
        return isRecorded ? kind.recorded(text) : kind.stated(path.field(name).toString(), text);
    }

    /** Returns a time that must be there, in ISO-8601 with a time zone. */
    public Instant time(String name) {
        return required(name, optionalTime(name));
    }

    /** Returns a time in ISO-8601 with a time zone; empty if it is missing. */
    public Optional<Instant> optionalTime(String name) {
        return value(name, String.class, "a time in quotes").map(text -> parseTime(name, text));
    }

    /** Returns a truth value; false if it is missing. */
    public boolean flag(String name) {
        return value(name, Boolean.class, "true or false").orElse(false);
    }

    /** Returns a whole number that must be there. */
    public int wholeNumber(String name) {
        OptionalInt number = optionalWholeNumber(name);
        return number.orElseThrow(() -> wrong(name, "is missing"));
    }

    /** Returns a whole number; empty if it is missing. */
    public OptionalInt optionalWholeNumber(String name) {
        Optional<FieldsParser.Digits> digits = value(name, FieldsParser.Digits.class, "a number");
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(digits.get().text()));
        } catch (NumberFormatException e) {
            throw wrong(
                    name, "must be a whole number, not " + Echo.of(digits.get().text()));
        }
    }

    /** Returns the constant of that name, which must be there. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, optionalChoice(name, type));
    }

    /** Returns the constant of that name; empty if the field is missing. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return value(name, String.class, "text in quotes").map(text -> constant(name, text, type));
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "must be one of " + names(type) + ", not " + describe(text));
        }
    }

    /** Returns an object as read by {@code reader}; empty if it is missing. */
    public <T> Optional<T> object(String name, Function<Fields, T> reader) {
        return value(name, Map.class, "an object").map(object -> reader.apply(nested(path.field(name), object)));
    }

    /** Returns the objects of a list, each read by {@code reader}; no objects if the list is missing. */
    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        List<?> items = value(name, List.class, "a list").orElse(List.of());
        FieldPath list = path.field(name);
        List<T> read = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            FieldPath item = list.item(index);
            read.add(reader.apply(nested(item, as(item, items.get(index), Map.class, "an object"))));
        }
        return Collections.unmodifiableList(read);
    }

    /** Describes a value of a JSON object in the middle of a sentence. */
    public static String describe(@Nullable Object value) {
        if (value instanceof String text) {
            return Echo.quoted(text);
        }
        if (value instanceof FieldsParser.Digits digits) {
            return "the number " + Echo.of(digits.text());
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof Map ? "an object" : String.valueOf(value);
    }

    @SuppressWarnings("unchecked") // FieldsParser makes no other maps
    private Fields nested(FieldPath path, Map<?, ?> object) {
        return new Fields(path, (Map<String, @Nullable Object>) object, isRecorded);
    }

    private <T> Optional<T> value(String name, Class<T> type, String expected) {
        Object value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(as(path.field(name), value, type, expected));
    }

    private static <T> T as(FieldPath path, @Nullable Object value, Class<T> type, String expected) {
        if (!type.isInstance(value)) {
            throw wrong(path, "must be " + expected + ", not " + describe(value));
        }
        return type.cast(value);
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> wrong(name, "is missing"));
    }

    private Instant parseTime(String name, String text) {
        try {
            return IsoTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, e.getMessage());
        }
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private InvalidEventException wrong(String name, String reason) {
        return wrong(path.field(name), reason);
    }

    static InvalidEventException wrong(FieldPath path, String reason) {
        return new InvalidEventException(path.toString(), reason);
    }
}
