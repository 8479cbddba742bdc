package io.jenkins.plugins.dora.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into maps, lists, strings, booleans and {@link Digits}. */
final class FieldsParser {
    // What is read is UTF-8 and nothing else; without this, rubbish with zero bytes in it would be taken for UTF-16.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A number as it was written. */
    record Digits(String text) {}

    private FieldsParser() {}

    /** Returns the fields of an object. */
    static Map<String, @Nullable Object> parse(byte[] text) {
        int start = startsWithByteOrderMark(text) ? BYTE_ORDER_MARK.length : 0;
        try (JsonParser parser = JSON.createParser(text, start, text.length - start)) {
            return document(parser);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new InvalidEventException("JSON", "cannot be read: " + e.getMessage());
        }
    }

    private static boolean startsWithByteOrderMark(byte[] text) {
        return text.length >= BYTE_ORDER_MARK.length
                && text[0] == BYTE_ORDER_MARK[0]
                && text[1] == BYTE_ORDER_MARK[1]
                && text[2] == BYTE_ORDER_MARK[2];
    }

    private static Map<String, @Nullable Object> document(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new InvalidEventException("JSON", "is missing, the line is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new InvalidEventException(
                    "JSON", "must be an object, not " + Fields.describe(value(parser, FieldPath.ROOT)));
        }
        Map<String, @Nullable Object> document = object(parser, FieldPath.ROOT);
        if (parser.nextToken() != null) {
            throw new InvalidEventException(
                    "JSON", "continues at " + position(parser.currentTokenLocation()) + " after the end of the object");
        }
        return document;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, FieldPath path) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (values.containsKey(name)) {
                throw Fields.wrong(path.field(Echo.of(name)), "is given twice");
            }
            parser.nextToken();
            values.put(name, value(parser, path.field(name)));
        }
        return values;
    }

    private static List<@Nullable Object> list(JsonParser parser, FieldPath path) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, path.item(values.size())));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser, FieldPath path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> list(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static InvalidEventException malformed(JsonProcessingException cause) {
        JsonLocation location = cause.getLocation();
        if (location == null) {
            return new InvalidEventException("JSON", "is malformed: " + cause.getOriginalMessage());
        }
        if (cause instanceof JsonEOFException) {
            return new InvalidEventException("JSON", "ends too early, at " + position(location));
        }
        return new InvalidEventException(
                "JSON", "is malformed at " + position(location) + ": " + cause.getOriginalMessage());
    }

    private static String position(JsonLocation location) {
        String column = "column " + location.getColumnNr();
        return location.getLineNr() > 1 ? "line " + location.getLineNr() + ", " + column : column;
    }
}
