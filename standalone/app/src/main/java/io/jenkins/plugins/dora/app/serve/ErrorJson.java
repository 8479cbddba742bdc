package io.jenkins.plugins.dora.app.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Answers that something is wrong, as {@code {"error":{"field":…,"message":…}}}. */
final class ErrorJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ErrorJson() {}

    static void answer(Context context, HttpStatus status, String message) {
        answer(context, status, Map.of("message", message));
    }

    /** Answers that a query parameter is wrong. */
    static void answer(Context context, HttpStatus status, String field, String message) {
        answer(context, status, Map.of("field", field, "message", message));
    }

    private static void answer(Context context, HttpStatus status, Map<String, String> error) {
        context.status(status).header(Header.CACHE_CONTROL, "no-store").contentType(ContentType.APPLICATION_JSON);
        context.result(JSON.valueToTree(Map.of("error", error)).toString());
    }
}
