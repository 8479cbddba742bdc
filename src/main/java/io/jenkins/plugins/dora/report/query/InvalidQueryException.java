package io.jenkins.plugins.dora.report.query;

/** Reports an invalid query parameter, with the reason. */
public final class InvalidQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public InvalidQueryException(String parameter, String reason) {
        super(parameter + ": " + reason);
        this.parameter = parameter;
    }

    public InvalidQueryException(String parameter, String reason, Throwable cause) {
        super(parameter + ": " + reason, cause);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
