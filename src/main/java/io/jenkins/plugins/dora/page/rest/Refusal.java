package io.jenkins.plugins.dora.page.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.report.link.Signpost;
import io.jenkins.plugins.dora.report.submission.CutShortException;
import io.jenkins.plugins.dora.report.submission.TakenIdException;
import io.jenkins.plugins.dora.report.submission.TooLargeException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** Answers a request that cannot be met, in JSON: {@code {"error": {"field": …, "message": …}}}. */
final class Refusal extends HttpResponses.HttpResponseException {
    private static final long serialVersionUID = 1L;

    /** No status, but what makes Jetty close the connection in the middle of an answer. */
    private static final int BREAK_OFF = -1;

    private final int status;
    private final String field;
    private final long retryAfterSeconds;

    private Refusal(int status, String field, String message, Throwable cause, long retryAfterSeconds) {
        super(message, cause);
        this.status = status;
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
        field = "";
        retryAfterSeconds = 0;
    }

    static Refusal badRequest(String field, IllegalArgumentException e) {
        return new Refusal(HttpServletResponse.SC_BAD_REQUEST, field, e.getMessage(), e, 0);
    }

    static Refusal notFound(String what) {
        return new Refusal(HttpServletResponse.SC_NOT_FOUND, "There is no " + what + " here");
    }

    static Refusal nothingAt(String path) {
        return new Refusal(HttpServletResponse.SC_NOT_FOUND, Signpost.nothingAt(path));
    }

    static Refusal taken(TakenIdException e) {
        return new Refusal(HttpServletResponse.SC_CONFLICT, "id", e.getMessage(), e, 0);
    }

    static Refusal tooLarge(TooLargeException e) {
        return new Refusal(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "", e.getMessage(), e, 0);
    }

    static Refusal cutShort(CutShortException e) {
        int status = e.isLate() ? HttpServletResponse.SC_REQUEST_TIMEOUT : HttpServletResponse.SC_BAD_REQUEST;
        return new Refusal(status, "", e.getMessage(), e, 0);
    }

    static Refusal noJson() {
        return new Refusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "The body must be application/json");
    }

    static Refusal loading(StoreOpeningException e) {
        long seconds = e.retryAfter().toSeconds();
        return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", e.getMessage(), e, seconds);
    }

    static Refusal failed(String message, IOException e) {
        return new Refusal(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "", message, e, 0);
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        if (rsp.isCommitted()) {
            // Cut off, an answer cannot be taken for a whole one.
            rsp.sendError(BREAK_OFF);
            return;
        }
        rsp.resetBuffer();
        rsp.setStatus(status);
        rsp.setHeader("Cache-Control", "no-store");
        if (retryAfterSeconds > 0) {
            rsp.setHeader("Retry-After", Long.toString(retryAfterSeconds));
        }
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(toJson());
    }

    String toJson() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode error = answer.putObject("error");
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("message", getMessage());
        return answer.toString();
    }
}
