package io.jenkins.plugins.dora.report.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.report.link.Key;

/** Writes what was recorded as JSON: {@code {"id": …, "key": …, "outcome": …}}. */
public final class ReceiptJson {
    private ReceiptJson() {}

    public static String of(Receipt<?> receipt) {
        String id = receipt.event().id();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("key", Key.of(id))
                .put("outcome", receipt.outcome().name())
                .toString();
    }
}
