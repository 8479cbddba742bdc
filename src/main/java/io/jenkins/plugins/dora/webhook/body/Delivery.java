package io.jenkins.plugins.dora.webhook.body;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request to a webhook: its headers, and the bytes of its body as they came. For one thread only. */
public final class Delivery {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;
    private @Nullable Element json;

    /**
     * @param headers by name, whose case does not matter
     * @param body the bytes, which are not copied
     */
    public Delivery(Map<String, String> headers, byte[] body) {
        this.headers.putAll(headers);
        this.body = body;
    }

    /** Returns a delivery without headers. */
    public static Delivery of(String body) {
        return new Delivery(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the value of a header; empty if it is missing or blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the bytes of the body; they must not be changed. */
    public byte[] body() {
        return body;
    }

    /**
     * Returns the whole body, parsed when it is first asked for.
     *
     * @throws UnreadableBodyException as {@link BodyParser#parse(byte[])} does
     */
    public Element json() {
        Element known = json;
        if (known == null) {
            known = BodyParser.parse(body);
            json = known;
        }
        return known;
    }
}
