package io.jenkins.plugins.dora.webhook.body;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request to a webhook: its headers, and the bytes of its body as they came. */
public final class Delivery {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

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

    /** Returns the bytes of the body, which nobody may change. */
    public byte[] body() {
        return body;
    }
}
