package io.jenkins.plugins.dora.report.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error as the REST API answers it: {@code {"error": {"code": …, "field": …, "message": …}}}.
 *
 * @param code for programs
 * @param field the query parameter or the field of the body that is wrong; absent where it is neither
 * @param message a sentence for people
 * @param retryAfter when to try again; absent where that does not help
 */
public record RestError(
        ErrorCode code,
        @Nullable String field,
        String message,
        @Nullable Duration retryAfter) implements Serializable {
    private static final String STORAGE_FAILED = "The recorded data cannot be read or written";

    static RestError storageFailed(String details) {
        return of(ErrorCode.STORAGE_FAILED, STORAGE_FAILED + ": " + details);
    }

    public static RestError of(ErrorCode code, String message) {
        return new RestError(code, null, message, null);
    }

    public static RestError of(ErrorCode code, String message, Duration retryAfter) {
        return new RestError(code, null, message, retryAfter);
    }

    /** Returns the error for an address that is not an {@link Endpoint}; the message lists those that are. */
    public static RestError unknownAddress(String path) {
        return of(
                ErrorCode.UNKNOWN_ADDRESS,
                "There is no resource at " + path + ". Below the page, GET accepts "
                        + Endpoint.list(Endpoint.Method.GET) + "; POST accepts " + Endpoint.list(Endpoint.Method.POST));
    }

    /** Returns the error without details of the server, such as paths of files, for users who may not know them. */
    public RestError withoutDetails() {
        return code == ErrorCode.STORAGE_FAILED ? of(code, STORAGE_FAILED) : this;
    }

    /** Whether the server failed, rather than the request. */
    public boolean isFailure() {
        return code.status() == ErrorCode.INTERNAL_ERROR.status();
    }

    /** Returns the header {@code Retry-After} in seconds. */
    public Optional<String> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter).map(Duration::toSeconds).map(String::valueOf);
    }

    /** Returns the body of the answer. */
    public String toJson() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode error = answer.putObject("error");
        error.put("code", code.name());
        if (field != null) {
            error.put("field", field);
        }
        error.put("message", message);
        return answer.toString();
    }
}
