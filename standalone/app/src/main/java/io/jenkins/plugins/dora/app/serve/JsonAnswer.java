package io.jenkins.plugins.dora.app.serve;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer in JSON that must not be cached.
 *
 * @param status the HTTP status
 * @param retryAfter when to try again; empty where that does not help
 * @param json the body
 */
record JsonAnswer(int status, Optional<Duration> retryAfter, String json) {
    void send(Context context) {
        retryAfter.ifPresent(delay -> context.header(Header.RETRY_AFTER, String.valueOf(delay.toSeconds())));
        context.status(status)
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType(ContentType.APPLICATION_JSON)
                .result(json);
    }
}
