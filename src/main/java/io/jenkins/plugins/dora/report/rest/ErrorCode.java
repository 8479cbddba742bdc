package io.jenkins.plugins.dora.report.rest;

/**
 * The error codes of the REST API and their HTTP status.
 *
 * <p>Scripts compare codes, so a code is never renamed. {@code docs/rest-api.md} and {@code openapi.yaml} list all of them.
 */
public enum ErrorCode {
    /** A query parameter is unknown or has an invalid value. */
    INVALID_PARAMETER(400),
    /** A field of the body is missing or invalid, or the body is not JSON. */
    INVALID_FIELD(400),
    /** The body ended before the length that its header states. */
    BODY_INCOMPLETE(400),
    /** The token of the feed of events is unknown or was revoked. */
    INVALID_TOKEN(401),
    /** The request was sent by a page of another site, or the page covers jobs that the user may not see. */
    FORBIDDEN(403),
    /** The deployment or incident does not exist, or the user may not see it; or the page has no feed. */
    NOT_FOUND(404),
    /** The address does not exist. */
    UNKNOWN_ADDRESS(404),
    /** The server was started without permission to record. */
    READ_ONLY(405),
    /** The rest of the body did not arrive in time. */
    BODY_TIMEOUT(408),
    /** The id belongs to a record that the sender may not replace. */
    ID_TAKEN(409),
    /** The body is too long. */
    BODY_TOO_LARGE(413),
    /** The body is not {@code application/json}. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The request names another host. */
    MISDIRECTED_REQUEST(421),
    /** Too many requests at once. */
    TOO_MANY_REQUESTS(429),
    /** The recorded data cannot be read or written. */
    STORAGE_FAILED(500),
    /** An unexpected error: a defect. */
    INTERNAL_ERROR(500),
    /** The recorded data is still being loaded. */
    STORE_LOADING(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }
}
