package io.jenkins.plugins.dora.report.rest;

import org.jspecify.annotations.Nullable;

/** The rule that a request's body has to be JSON. A form of another site cannot send that without asking first. */
public final class JsonBody {
    private JsonBody() {}

    /**
     * Refuses a body of another type.
     *
     * @param contentType the header {@code Content-Type}
     */
    public static void require(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].trim();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new RestException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json");
        }
    }
}
