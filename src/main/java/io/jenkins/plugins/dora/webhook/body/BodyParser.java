package io.jenkins.plugins.dora.webhook.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.model.text.Echo;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a body of JSON, whatever content type it came with; a form that has the JSON in its field {@code payload} as well.
 *
 * <p>A body may be nested {@value #MOST_DEPTH} levels deep and have {@value #MOST_TOKENS} values and names.
 */
public final class BodyParser {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 5_000;
    private static final String FORM_FIELD = "payload=";

    // Bodies are UTF-8 only; with detection, garbage that contains zero bytes would be read as UTF-16.
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private BodyParser() {}

    /**
     * Returns the whole of a body.
     *
     * @throws UnreadableBodyException if it is neither JSON nor such a form
     */
    public static Element parse(byte[] body) {
        return parseText(payload(body));
    }

    /**
     * Returns the JSON that a text of a body is.
     *
     * @throws UnreadableBodyException if it is none
     */
    public static Element parse(String text) {
        return parseText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Element parseText(byte[] text) {
        int start = byteOrderMark(text);
        try {
            JsonNode node = JSON.readTree(text, start, text.length - start);
            if (node == null || !node.isContainerNode()) {
                throw new UnreadableBodyException("the body is neither an object nor a list");
            }
            return Element.of(node);
        } catch (StreamConstraintsException e) {
            throw new UnreadableBodyException("the body is too deep or has too many values");
        } catch (JsonProcessingException e) {
            throw new UnreadableBodyException("the body is not JSON: " + Echo.of(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UnreadableBodyException("the body is not text in UTF-8");
        }
    }

    private static int byteOrderMark(byte[] text) {
        boolean hasMark =
                text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return hasMark ? 3 : 0;
    }

    /** Returns what the field of a form has, or the body if it is no form. */
    private static byte[] payload(byte[] body) {
        byte[] beginning = Arrays.copyOf(body, Math.min(body.length, 1));
        boolean isJson = beginning.length == 0 || "{[ \t\r\n\u00EF".indexOf(beginning[0] & 0xFF) >= 0;
        return isJson
                ? body
                : formField(new String(body, StandardCharsets.UTF_8)).orElse(body);
    }

    private static Optional<byte[]> formField(String form) {
        try {
            return Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith(FORM_FIELD))
                    .findFirst()
                    .map(field -> URLDecoder.decode(field.substring(FORM_FIELD.length()), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBodyException("the form has a wrong escape");
        }
    }
}
