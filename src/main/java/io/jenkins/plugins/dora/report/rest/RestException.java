package io.jenkins.plugins.dora.report.rest;

/** Ends a request with a {@link RestError} that the server knows of by itself. */
public final class RestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RestError error;

    public RestException(RestError error) {
        super(error.message());
        this.error = error;
    }

    public RestException(ErrorCode code, String message) {
        this(RestError.of(code, message));
    }

    /** Returns the error for a deployment or an incident that does not exist, or that the user may not see. */
    public static RestException notFound(String type, String key) {
        return new RestException(ErrorCode.NOT_FOUND, "There is no " + type + ' ' + key + " here");
    }

    public RestError error() {
        return error;
    }
}
