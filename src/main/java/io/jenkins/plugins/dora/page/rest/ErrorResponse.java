package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.report.rest.RestError;
import java.io.IOException;
import java.util.Optional;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** Answers a request with a {@link RestError}. */
final class ErrorResponse extends HttpResponses.HttpResponseException {
    private static final long serialVersionUID = 1L;

    /** Not a status: makes Jetty close the connection in the middle of an answer. */
    private static final int ABORT = -1;

    private final RestError error;

    ErrorResponse(RestError error, Exception cause) {
        super(error.message(), cause);
        this.error = error;
    }

    ErrorResponse(RestError error) {
        super(error.message());
        this.error = error;
    }

    RestError error() {
        return error;
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        if (rsp.isCommitted()) {
            // A closed connection shows the client that the answer is incomplete.
            rsp.sendError(ABORT);
            return;
        }
        rsp.resetBuffer();
        new JsonResponse(error.code().status(), Optional.ofNullable(error.retryAfter()), error.toJson())
                .generateResponse(req, rsp, node);
    }
}
